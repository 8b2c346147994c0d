# What is compiled into C++ before the rooms are: templates (*.html beside their struct) and texts/*.po. Each room's generated files are
# announced by the global property generated_of_ROOM before rooms.cmake runs.
