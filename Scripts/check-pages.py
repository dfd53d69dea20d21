#!/usr/bin/env python3
"""Checks pages in a browser and exits 1 where one does not hold.

    check-pages.py FOLDER PAGE.html ...       pictures of the pages go into FOLDER

Every page at three widths, light and dark: nothing is wider than the window, no texts of a picture lie over
each other or outside of it, nothing is said on the console, nothing is loaded, axe finds no violation of
WCAG 2.2 AA, the keyboard reaches everything, and the page parses as HTML without an error.
"""

import base64
import re
import shutil
import subprocess
import sys
from pathlib import Path

import axe_playwright_python
import html5lib
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What is wider than the window, without what scrolls in a region of its own.
OVERFLOW = """
const width = document.documentElement.clientWidth, found = [];
if (document.documentElement.scrollWidth > width) found.push('page ' + document.documentElement.scrollWidth);
for (const element of document.querySelectorAll('body *')) {
  if (element.closest('.scroll') || element.closest('.unseen, .skip')) continue;
  const box = element.getBoundingClientRect();
  if (box.width > 0 && (box.right > width + 1 || box.left < -1))
    found.push(element.tagName + '.' + (element.className.baseVal ?? element.className) + ' ' + Math.round(box.right)
      + ' ' + element.textContent.slice(0, 30));
}
return found.slice(0, 8);
"""

# Texts of pictures that lie over each other, outside of the picture, or that are too small to read.
PICTURES = """
const found = [];
for (const svg of document.querySelectorAll('svg.picture')) {
  const paper = svg.getBoundingClientRect();
  if (paper.width == 0) continue;
  const name = svg.closest('figure')?.id ?? 'picture';
  const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect(), text]);
  for (const [text, box, element] of boxes) {
    if (box.left < paper.left - 1 || box.right > paper.right + 1 || box.top < paper.top - 1 || box.bottom > paper.bottom + 1)
      found.push(`${name}: '${text}' is cut`);
    const size = parseFloat(getComputedStyle(element).fontSize) * paper.width / svg.viewBox.baseVal.width;
    if (size < 10.5) found.push(`${name}: '${text}' is ${size.toFixed(1)} px`);
  }
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [a, b] = [boxes[i][1], boxes[j][1]];
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (width > 1 && height > 0.25 * Math.min(a.height, b.height))
      found.push(`${name}: '${boxes[i][0]}' lies over '${boxes[j][0]}'`);
  }
}
return found.slice(0, 12);
"""

FOCUSABLE = "a[href], summary, [tabindex='0']"


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=1"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # Both are named, so that nothing is looked for on the network.
    options.binary_location = shutil.which("chromium")
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def show(driver, page, width, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.get(page.resolve().as_uri())


def take_picture(driver, path, width):
    height = driver.execute_script("return document.documentElement.scrollHeight")
    picture = driver.execute_cdp_cmd(
        "Page.captureScreenshot",
        {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
    path.write_bytes(base64.b64decode(picture["data"]))


def requests(driver, page):
    """What was loaded besides the page itself."""
    found = []
    for entry in driver.get_log("performance"):
        if '"Network.requestWillBeSent"' in entry["message"]:
            address = re.search(r'"request":\{.*?"url":"([^"]*)"', entry["message"])
            if address and address[1] not in (page.resolve().as_uri(), "data:,", "about:blank"):
                found.append(f"loads {address[1][:80]}")
    return found


def accessibility(driver):
    driver.execute_script(AXE.read_text())
    result = driver.execute_async_script(
        "const done = arguments[1]; axe.run(document, {runOnly: arguments[0], preload: false}).then(done)", RULES)
    return [
        f"axe {violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:120]}"
        for violation in result["violations"]
    ]


def keyboard(driver):
    """Walks through the page with the tab key alone."""
    problems = []
    expected = driver.execute_script(
        f"return [...document.querySelectorAll(\"{FOCUSABLE}\")].filter(e => e.checkVisibility()).length")
    driver.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
    reached, opened = 0, 0
    for step in range(expected):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        kind = driver.execute_script(
            "const e = document.activeElement, s = getComputedStyle(e);"
            "return [e.tagName, e.className, s.outlineStyle, e.checkVisibility()]")
        if step == 0 and kind[1] != "skip":
            problems.append("the tab key reaches something before the skip link")
        if kind[0] == "BODY":
            break
        if kind[2] == "none":
            problems.append(f"no focus is to be seen on {kind[0]}.{kind[1]}")
        reached += 1
        if kind[0] == "SUMMARY" and opened < 3:
            driver.switch_to.active_element.send_keys(Keys.ENTER)
            if not driver.execute_script("return document.activeElement.parentElement.open"):
                problems.append("Enter does not open details")
            driver.switch_to.active_element.send_keys(Keys.ENTER)
            opened += 1
    if reached < expected:
        problems.append(f"the tab key reaches {reached} of {expected}")
    return problems


def syntax(page):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page.read_bytes(), transport_encoding="utf-8")
    return [f"{position}: {name} {values}" for position, name, values in parser.errors[:5]]


def paper(driver, page, folder):
    """Prints the page on A4 and takes a picture of every sheet."""
    show(driver, page, 1440, "light")
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    target = folder / f"{page.stem}.pdf"
    target.write_bytes(base64.b64decode(printed["data"]))
    subprocess.run(["pdftoppm", "-r", "60", "-png", target, folder / f"{page.stem}-sheet"], check=True)


def check(driver, page, folder):
    problems = [f"HTML {error}" for error in syntax(page)]
    if page.stat().st_size > 1_000_000:
        problems.append(f"is larger than 1 MB: {page.stat().st_size}")
    driver.get_log("performance")
    for width in WIDTHS:
        for scheme in SCHEMES:
            show(driver, page, width, scheme)
            found = driver.execute_script(OVERFLOW) + driver.execute_script(PICTURES)
            found += [entry["message"] for entry in driver.get_log("browser")]
            found += requests(driver, page)
            take_picture(driver, folder / f"{page.stem}-{width}-{scheme}.png", width)
            driver.execute_script("document.querySelectorAll('details').forEach(e => e.open = true)")
            found += [f"opened: {what}" for what in driver.execute_script(OVERFLOW)]
            found += accessibility(driver)
            problems += [f"{width} {scheme}: {problem}" for problem in found]
    show(driver, page, 1440, "light")
    problems += keyboard(driver)
    paper(driver, page, folder)
    return problems


def main():
    folder, pages = Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
    driver = browser()
    driver.set_script_timeout(120)
    failed = False
    try:
        for page in pages:
            problems = check(driver, page, folder)
            failed = failed or bool(problems)
            print(f"{page}: {'as it should be' if not problems else f'{len(problems)} problems'}")
            for problem in problems:
                print(f"  {problem}")
    finally:
        driver.quit()
    sys.exit(failed)


if __name__ == "__main__":
    main()
