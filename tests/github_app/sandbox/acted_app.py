"""An App played by a test, which does as much of the job as it is told to."""

import threading

from github_app.sandbox import conversation
from github_app.sandbox.access import Actor
from github_app.sandbox.demonstration import SLUG
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pull_requests import note_push, open_pull

PLAN = "Customer, Product and Order"
RUNBOOK = "Closes #1\n\nInstall, migrate, run, test."
FILES = {"pullwright.yml": "", ".github/workflows/shop.yml": "", "tests/test_orders.py": "", "app/main.py": "x = 1\n"}
BOT = f"{SLUG}[bot]"


class ActedApp:
    """The App on a stage of a sandbox."""

    def __init__(self, sandbox, stage):
        self.sandbox, self.stage = sandbox, stage
        self.actor = Actor(sandbox.state.users.get(BOT) or sandbox.state.add_user(BOT, type_="Bot"))

    @property
    def issue(self):
        return self.stage.repository.issues[1]

    def react(self, content):
        conversation.add_reaction(self.sandbox, self.issue, self.actor.user, content)

    def say(self, body):
        conversation.add_comment(self.sandbox, self.stage.repository, self.issue, self.actor, body)

    def edit_comment(self, body):
        repository, comment = self.stage.repository, self.issue.comments[0]
        conversation.edit_comment(self.sandbox, repository, self.issue, comment, sender=self.actor.user, body=body)

    def edit_pull(self, body):
        repository = self.stage.repository
        conversation.edit_issue(self.sandbox, repository, repository.issues[2], self.actor.user, title=None, body=body)

    def open_pull(self, files=None, body=RUNBOOK):
        store = GitStore(self.stage.repository.path)
        main = store.find_commit("refs/heads/main")
        assert main
        store.update_ref("refs/heads/work", main)
        store.commit_files("work", FILES if files is None else files, message="Work\n", author=BOT)
        open_pull(self.sandbox, self.stage.repository, self.actor, title="Work", body=body, head="work", base="main")

    def do_all(self):
        self.react("eyes")
        self.say(f"{PLAN}, see #2")
        self.open_pull()
        self.react("rocket")

    def answer(self, *, signed=True, text=None, said="merged with your edits"):
        """Does what the command of the sequel asks for."""
        store = GitStore(self.stage.repository.path)
        head = store.list_refs()["refs/heads/work"]
        files = {"pullwright.yml": "features: [redis-cache]\n"} | ({} if text is None else {"app/main.py": text})
        store.commit_files("work", files, message="Add\n", author=BOT, signed=signed)
        note_push(self.sandbox, self.stage.repository, self.actor.user)
        pull = self.stage.repository.issues[2]
        body = f"Done in {head[:7]}\n\n| `app/main.py` | {said} |"
        conversation.add_comment(self.sandbox, self.stage.repository, pull, self.actor, body)
        for content in ("eyes", "rocket"):
            conversation.add_reaction(self.sandbox, pull.comments[0], self.actor.user, content)


def act_beside(play, *, once, act):
    """Plays something while the App does something as soon as its moment has come; gives the lines that were told."""

    def watch():
        while not once():
            if ended.wait(0.01):
                return
        act()

    lines: list[str] = []
    ended = threading.Event()
    thread = threading.Thread(target=watch)
    thread.start()
    try:
        play(lines.append)
    finally:
        ended.set()
        thread.join()
    return lines
