-- SPDX-License-Identifier: Apache-2.0
-- What wrk asks. Arguments after "--": nothing (the address over and over), "paths FILE" (one of its lines, evenly), or "post FILE"
-- (its text, with %N% a number that no other request has). At the end one line of JSON for load.py.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function lines_of(file)
  local lines = {}
  for line in io.lines(file) do lines[#lines + 1] = line end
  return lines
end

function init(arguments)
  math.randomseed(number + 1)
  if arguments[1] == "paths" then
    local requests = {}
    for i, path in ipairs(lines_of(arguments[2])) do requests[i] = wrk.format("GET", path) end
    request = function() return requests[math.random(#requests)] end
  elseif arguments[1] == "post" then
    local body = table.concat(lines_of(arguments[2]), "\n")
    local sent = 0
    wrk.method = "POST"
    request = function()
      sent = sent + 1
      return wrk.format(nil, nil, nil, (body:gsub("%%N%%", number .. "-" .. sent .. "-" .. os.time())))
    end
  end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"microseconds":%d,"p50_us":%d,"p99_us":%d,"errors":%d}\n', summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.timeout + e.status))
end
