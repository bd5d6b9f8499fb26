"""A service is started by its own command, watched, and ended with all that it has started."""

import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from github_app.proof import processes
from github_app.proof.processes import Launcher, ProcessError, inherit_environment

SERVER = """
    import http.server, os, sys

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(os.environ["GREETING"].encode())

    print("starting", flush=True)
    http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"""


@pytest.fixture
def make_launcher(tmp_path: Path) -> Callable[[str], Launcher]:
    def make(source: str) -> Launcher:
        (tmp_path / "service.py").write_text(textwrap.dedent(source), encoding="utf-8")
        return Launcher(f"{sys.executable} service.py", tmp_path, inherit_environment(), tmp_path)

    return make


def test_a_launched_service_answers_on_a_port_of_its_own_and_ends_with_the_context(make_launcher):
    with make_launcher(SERVER).launch({"GREETING": "hello"}) as running:
        assert httpx.get(running.base_url, trust_env=False).text == "hello"
        assert running.read_output() == "starting\n"
    with pytest.raises(httpx.ConnectError):
        httpx.get(running.base_url, trust_env=False)


def test_each_start_has_its_own_output(make_launcher):
    launcher = make_launcher(SERVER)
    with launcher.launch({"GREETING": "1"}) as first, launcher.launch({"GREETING": "2"}) as second:
        assert first.output != second.output
        assert first.base_url != second.base_url


def test_what_a_service_complains_of_is_found_in_its_log(make_launcher):
    lines = ['{"level": "info"}', '{"level":"WARN","message":"slow"}', "error in plain words", '{"level": "error"}']
    launcher = make_launcher("".join(f"print({line!r}, flush=True)\n" for line in lines) + "raise SystemExit(3)")
    launcher.fail_to_start({})
    assert launcher.list_complaints() == [lines[1], lines[3]]


def test_sigterm_ends_a_service_and_its_status_tells(make_launcher):
    with make_launcher(SERVER).launch({"GREETING": ""}) as running:
        running.terminate()
        assert running.wait() == -15


def test_a_service_that_ends_instead_of_answering_shows_what_it_wrote(make_launcher):
    launcher = make_launcher("raise SystemExit('no database')")
    with pytest.raises(ProcessError, match=r"ended with 1\. It wrote:\nno database"), launcher.launch({}):
        pass


def test_a_service_that_does_not_answer_is_given_up(make_launcher, monkeypatch):
    monkeypatch.setattr(processes, "START_SECONDS", 0.2)
    launcher = make_launcher("import time; time.sleep(60)")
    with pytest.raises(ProcessError, match="does not answer"), launcher.launch({}):
        pass


def test_a_start_is_measured_until_a_connection_is_taken(make_launcher):
    late = make_launcher(f"import time; time.sleep(0.5)\n{textwrap.dedent(SERVER)}").measure_start({"GREETING": ""})
    assert 0.5 <= late < 30


def test_a_service_that_takes_no_connection_has_no_start_to_measure(make_launcher):
    with pytest.raises(ProcessError, match=r"takes no connection\. It wrote:\nno database"):
        make_launcher("raise SystemExit('no database')").measure_start({})


def test_a_start_that_must_fail_gives_its_status_and_words(make_launcher):
    status, written = make_launcher("import sys; print('PORT is wrong'); sys.exit(3)").fail_to_start({})
    assert (status, written) == (3, "PORT is wrong\n")


def test_a_start_that_must_fail_and_does_not_is_an_error(make_launcher, monkeypatch):
    monkeypatch.setattr(processes, "START_SECONDS", 0.2)
    with pytest.raises(ProcessError, match="did not end"):
        make_launcher("import time; time.sleep(60)").fail_to_start({})


def test_what_is_about_our_own_interpreter_is_not_inherited(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("VIRTUAL_ENV", "/elsewhere")
    assert not {"PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV"} & inherit_environment().keys()


def test_a_process_beside_the_service_is_asked_to_stop_at_the_end(make_launcher, tmp_path):
    launcher = make_launcher("""
        import pathlib, signal, sys, time

        def stop(*_):
            pathlib.Path("stopped").touch()
            sys.exit()

        signal.signal(signal.SIGTERM, stop)
        pathlib.Path("started").touch()
        time.sleep(60)
    """)
    with launcher.accompany():
        for _ in range(200):
            if (tmp_path / "started").exists():
                break
            time.sleep(0.05)
    assert (tmp_path / "stopped").exists()


def test_a_process_beside_the_service_that_ends_by_itself_shows_what_it_wrote(make_launcher):
    launcher = make_launcher("raise SystemExit('no broker')")
    with pytest.raises(ProcessError, match=r"ended with 1\. It wrote:\nno broker"), launcher.accompany():
        time.sleep(1)
