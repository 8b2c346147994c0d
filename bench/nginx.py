# SPDX-License-Identifier: Apache-2.0
"""The reference for reading: nginx serving the same bytes from files, with the same header fields, one worker on the server's core."""
import shutil

import machine

PORT = 8090
OWN = {"date", "connection", "content-length", "content-type", "etag", "server", "keep-alive", "transfer-encoding"}


def start(bench, sites):
    """`sites` is a list of (path, folder or file, an answer of ours whose header fields are copied)."""
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not program:
        raise machine.NotThere("nginx is not installed (bin/setup --bench)")
    folder = bench.folder / "nginx"
    folder.mkdir(exist_ok=True)
    (folder / "nginx.conf").write_text(configuration(folder, sites))
    process = bench.start(program, "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "error.log")
    machine.wait_for(PORT)
    return process


def configuration(folder, sites):
    locations = "\n".join(location(*site) for site in sites)
    return f"""
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log; user root;
worker_rlimit_nofile 20000;
events {{ worker_connections 8192; multi_accept on; }}
http {{
  access_log off; server_tokens off; sendfile on; tcp_nopush on; tcp_nodelay on;
  keepalive_timeout 65; keepalive_requests 1000000000;
  open_file_cache max=15000 inactive=10m; open_file_cache_valid 10m; open_file_cache_min_uses 1;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  types {{ }}
  server {{
    listen 127.0.0.1:{PORT} backlog=4096 reuseport;
{locations}
  }}
}}
"""


def location(path, where, answer):
    fields = [f'add_header {name} "{value}" always;' for name, value in answer.getheaders() if name.lower() not in OWN]
    served = f"alias {where}{'/' if path.endswith('/') else ''};"
    return f"""    location {'' if path.endswith('/') else '= '}{path} {{
      default_type "{answer.getheader('Content-Type')}"; {served} add_header Last-Modified "";
      {' '.join(fields)}
    }}"""
