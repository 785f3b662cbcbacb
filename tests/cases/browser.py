"""A real browser, asked over WebDriver with the standard library alone."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import signal
import subprocess
import urllib.request
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from command_cases import HANG, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
MISSING = " and ".join(f"no {name}" for name, found in (("Chromium", CHROMIUM), ("chromedriver", DRIVER)) if not found)
STARTED = re.compile(r"started successfully on port (\d+)")
# The browser asks for nothing of its own, and needs neither a screen nor more rights than a container gives.
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
)  # fmt: skip


class Browser:
    """A window of the browser."""

    def __init__(self, address: str, profile: Path) -> None:
        self._address = f"{address}/session"
        options = {"binary": CHROMIUM, "args": [*SWITCHES, f"--user-data-dir={profile}"]}
        logs = {"browser": "ALL", "performance": "ALL"}
        limits = {"pageLoad": int(HANG * 500), "script": int(HANG * 500)}  # milliseconds: less than for the request
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs, "timeouts": limits}
        session = self._call("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self._address += f"/{session['sessionId']}"

    def _call(self, method: str, path: str, values: dict[str, Any] | None = None) -> Any:
        body = None if values is None else json.dumps(values).encode()
        # Without a proxy: the driver is on this machine.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        request = urllib.request.Request(
            self._address + path, body, {"Content-Type": "application/json"}, method=method
        )
        with opener.open(request, timeout=HANG) as reply:
            return json.load(reply)["value"]

    def open(self, address: str) -> None:
        """Goes there, and forgets what was logged before."""
        for kind in ("browser", "performance"):
            self.log(kind)
        self._call("POST", "/url", {"url": address})

    @property
    def address(self) -> str:
        return str(self._call("GET", "/url"))

    def ask(self, script: str, *values: Any) -> Any:
        """What the body of a function returns in the page, given `values` as `arguments`."""
        return self._call("POST", "/execute/sync", {"script": script, "args": values})

    def tell(self, command: str, **values: Any) -> Any:
        """A command of the browser's own protocol."""
        return self._call("POST", "/goog/cdp/execute", {"cmd": command, "params": values})

    def click(self, selector: str) -> None:
        """Clicks, as a person does, on the first element that `selector` finds; it must be in sight or scroll there."""
        found = self._call("POST", "/element", {"using": "css selector", "value": selector})
        self._call("POST", f"/element/{next(iter(found.values()))}/click", {})

    def size(self, width: int, height: int = 800) -> None:
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )

    def prefer(self, scheme: str, media: str = "screen") -> None:
        """`scheme` is light or dark, `media` screen or print."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.tell("Emulation.setEmulatedMedia", media=media, features=features)

    def picture(self, **values: Any) -> bytes:
        """A PNG of what is seen, or of the `clip` of it."""
        return base64.b64decode(self.tell("Page.captureScreenshot", **values)["data"])

    def pixel(self, x: float, y: float) -> tuple[int, ...]:
        """The colour that a point is painted in. The first pixel of a PNG is what it is under every filter."""
        png = self.picture(clip={"x": round(x), "y": round(y), "width": 1, "height": 1, "scale": 1})
        data, at = b"", 8
        while at < len(png):
            size = int.from_bytes(png[at : at + 4], "big")
            data += png[at + 8 : at + 8 + size] if png[at + 4 : at + 8] == b"IDAT" else b""
            at += size + 12
        return tuple(zlib.decompress(data)[1:4])

    def log(self, kind: str) -> list[dict[str, Any]]:
        """What was logged since the last time."""
        return list(self._call("POST", "/se/log", {"type": kind}))

    def close(self) -> None:
        self._call("DELETE", "")


@contextmanager
def a_browser(folder: Path) -> Iterator[Browser]:
    """A browser with an empty profile in `folder`. None of its processes is left behind, whatever happens."""
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "chromedriver.log"
    with told.open("w", encoding="utf-8") as file:
        driver = subprocess.Popen(
            [str(DRIVER), "--port=0"], stdout=file, stderr=subprocess.DEVNULL, start_new_session=True
        )
    with driver:
        try:
            until(lambda: STARTED.search(told.read_text(encoding="utf-8")) or driver.poll() is not None)
            started = STARTED.search(told.read_text(encoding="utf-8"))
            assert started, "chromedriver did not start"
            browser = Browser(f"http://127.0.0.1:{started[1]}", folder / "profile")
            try:
                yield browser
            finally:
                browser.close()
        finally:
            os.killpg(driver.pid, signal.SIGKILL)
