// How fast pages answer a person: drives a Chromium as a signed-in colleague of a company of many clients and prints tables.
// SERAI_URL, SERAI_EMAIL, SERAI_PASSWORD, SERAI_MODULE; Playwright is that of the browser suite, in SERAI_SUITE.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { SERAI_URL: server, SERAI_EMAIL: email, SERAI_PASSWORD: password, SERAI_MODULE: module, SERAI_SUITE: suite } = process.env;
const require = createRequire(`${suite}/package.json`);
const { chromium } = require("playwright-core");

const TIMES = 15;
const PROMISE = 100;
/** Milliseconds after which nothing is waited for any more. */
const PATIENCE = 15_000;

async function browserPath() {
  const installed = [process.env.SERAI_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
  return installed ?? (await import(pathToFileURL(require.resolve("@sparticuz/chromium")))).default.executablePath();
}

const say = (line) => process.stderr.write(`benchmark: ${line}\n`);
const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const rounded = (millis) => millis.toFixed(millis < 10 ? 1 : 0);

/** In the page: begins with the next key, press, release or turn of the wheel, ends with the frame after the one in which the condition holds. */
function watch([condition, argument, patience]) {
  const holds = new Function("argument", `return (${condition})(argument)`);
  window.measured = new Promise((resolve) => {
    const begun = (event) => {
      for (const type of ["pointerdown", "pointerup", "keydown", "wheel"]) removeEventListener(type, begun, true);
      const start = event.timeStamp;
      const look = () => {
        const late = performance.now() - start > patience;
        if (late) resolve(null);
        else if (holds(argument)) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look); // the page hears of it first
    };
    for (const type of ["pointerdown", "pointerup", "keydown", "wheel"]) addEventListener(type, begun, true);
  });
}

const rows = [];

/**
 * One interaction, many times.
 *
 * @param before brings the page to where it begins; answers what the condition is to know
 * @param act one press or key
 * @param until a function that runs in the page
 */
async function interaction(page, name, { before, act, until, times = TIMES }) {
  const took = [];
  for (let i = 0; i <= times; i++) {
    const argument = await before(i);
    await page.evaluate(watch, [String(until), argument, PATIENCE]);
    await act(i);
    const millis = await page.evaluate(() => window.measured);
    if (millis === null) throw new Error(`${name}: nothing came in ${PATIENCE} ms`);
    if (i > 0) took.push(millis); // the first one fetches code
  }
  rows.push([name, took]);
  say(`${name}: ${rounded(percentile(took, 0.5))} ms`);
}

/** What a browser without anything kept has to fetch and do until Today stands there. */
async function firstLoads(browser) {
  const loads = { "nothing kept": [], "a second visit": [] };
  let bytes = 0;
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.request.post(`${server}/api/v1/session`, { data: { email, password } });
    for (const kind of Object.keys(loads)) {
      const page = await context.newPage();
      await page.goto(`${server}/today`);
      await page.locator("[data-todo]").first().waitFor();
      const seen = await page.evaluate(() => new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve({
          paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
          content: performance.now(),
          bytes: performance.getEntriesByType("resource").filter((entry) => /\.(js|css|woff2|svg)$/.test(entry.name)).reduce((sum, entry) => sum + entry.encodedBodySize, 0),
        })));
      }));
      loads[kind].push(seen);
      bytes ||= seen.bytes;
      await page.close();
    }
    await context.close();
  }
  console.log(`\nCode, styles and fonts of the first load, compressed: ${Math.round(bytes / 1024)} kB\n`);
  console.log("| Today opened | first paint, ms | to-dos there, ms |\n|---|---|---|");
  for (const [kind, seen] of Object.entries(loads)) {
    console.log(`| ${kind} | ${rounded(percentile(seen.map((one) => one.paint), 0.5))} | ${rounded(percentile(seen.map((one) => one.content), 0.5))} |`);
  }
}

/** Pressed as a person does: the pointer comes first. */
async function pointed(page, what) {
  await what.hover();
  await page.waitForTimeout(150);
  await what.click();
}

const filled = () => {
  const box = document.querySelector(".listbox");
  return Boolean(box) && box.querySelectorAll("tbody tr[data-index]").length > 10 && box.ariaBusy === "false";
};

async function interactions(page) {
  const list = `a[href="/modules/${module}"]`;
  const toToday = async () => {
    await page.locator('.topnav a[href="/today"]').click();
    await page.locator("[data-todo]").first().waitFor();
  };
  const toList = async () => {
    await page.locator(`.topnav ${list}`).click();
    await page.waitForFunction(filled);
  };
  await interaction(page, "list of all cards opened", { before: toToday, act: () => page.locator(`.topnav ${list}`).click(), until: filled });
  await interaction(page, "Today opened", { before: toList, act: () => page.locator('.topnav a[href="/today"]').click(), until: () => document.querySelectorAll("[data-todo]").length > 10 });
  await toList();
  await interaction(page, "list sorted anew", {
    before: (i) => page.evaluate((column) => [column, document.querySelectorAll(".listbox th .head")[column].closest("th").ariaSort], i % 2),
    act: (i) => page.locator(".listbox th .head").nth(i % 2).click(),
    until: ([column, sort]) => document.querySelectorAll(".listbox th .head")[column].closest("th").ariaSort !== sort && document.querySelector(".listbox").ariaBusy === "false",
  });
  await interaction(page, "list scrolled by a page", {
    before: () => page.evaluate(() => Number(document.querySelector(".listbox tbody tr[data-index]:last-of-type, .listbox tbody tr[data-index]").dataset.index)),
    act: async () => {
      await page.locator(".listbox").hover();
      await page.mouse.wheel(0, 1_500);
    },
    until: (first) => Number(document.querySelector(".listbox tbody tr[data-index]").dataset.index) > first,
  });
  await interaction(page, "list filtered by a status, or by none again", {
    before: async () => {
      await page.waitForTimeout(300);
      return page.evaluate(() => document.querySelector("main [role=status]").textContent);
    },
    act: (i) => page.locator(".chips label").nth(i % 2 === 0 ? 1 : 0).click(),
    until: (told) => document.querySelector(".listbox").ariaBusy === "false" && document.querySelector("main [role=status]").textContent !== told,
  });
  await page.locator(".chips label").first().click();
  await toToday();
  await toList();
  await interaction(page, "card opened from the list", {
    before: toList,
    act: (i) => pointed(page, page.locator(".listbox tbody tr[data-index] a[href^='/cards/']").nth(i % 10)),
    until: () => location.pathname.startsWith("/cards/") && document.querySelectorAll("ol li.row time").length > 2,
  });
  await interaction(page, "search, each letter", {
    before: async (i) => {
      const box = page.locator("header input[type=search]");
      const word = ["nagy p", "kovács", "smirnov", "06 30 1", "tóth j"][i % 5];
      await box.fill("");
      await box.pressSequentially(word.slice(0, -1));
      await page.locator("[role=option]").first().waitFor();
      await page.waitForTimeout(300);
    },
    act: (i) => page.keyboard.press(["nagy p", "kovács", "smirnov", "06 30 1", "tóth j"][i % 5].slice(-1)),
    until: () => Boolean(document.querySelector("[role=listbox] ~ [role=status]")?.textContent),
  });
  await page.keyboard.press("Escape");
  await interaction(page, "command palette opened", {
    before: async () => {
      await page.keyboard.press("Escape");
      await page.locator(".palette-input").waitFor({ state: "detached" });
    },
    act: () => page.keyboard.press("Control+k"),
    until: () => document.activeElement?.closest(".palette-input") !== null && document.querySelectorAll("[role=option]").length > 0,
  });
  await page.keyboard.press("Escape");
  await board(page, toList);
  await overviews(page, toToday);
  await writes(page, toToday, toList);
}

async function board(page, toList) {
  await toList();
  const layout = page.locator('[role=radiogroup] label');
  await interaction(page, "board of all cards opened", {
    before: async () => {
      await layout.first().click();
      await page.waitForFunction(filled);
    },
    act: () => layout.nth(1).click(),
    until: () => document.querySelectorAll("article.board-card").length > 20,
  });
  await layout.nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll("article.board-card").length > 20);
  const filledFirst = await page.locator(".board-column").evaluateAll((all) => all.findIndex((column) => column.querySelector("article") !== null));
  const column = (nth) => page.locator(".board-column").nth(filledFirst + nth);
  await interaction(page, "board: card dropped on the next status, until it has left its own", {
    before: async () => {
      await page.waitForTimeout(600);
      const card = column(0).locator("article.board-card").first();
      const [from, to] = [await card.boundingBox(), await column(1).boundingBox()];
      await page.mouse.move(from.x + 60, from.y + from.height - 6);
      await page.mouse.down();
      await page.mouse.move(from.x + 80, from.y + from.height, { steps: 4 });
      await page.mouse.move(to.x + to.width / 2, to.y + 90, { steps: 8 });
      await page.waitForTimeout(300);
      return [filledFirst, await card.locator("a").first().getAttribute("href")];
    },
    act: () => page.mouse.up(),
    until: ([from, href]) => document.querySelectorAll(".board-column")[from].querySelector(`a[href="${href}"]`) === null && document.querySelector("[data-held]") === null,
  });
  await layout.first().click();
}

async function overviews(page, toToday) {
  await interaction(page, "dashboard opened", {
    before: toToday,
    act: () => page.locator('.topnav a[href="/dashboard"]').click(),
    until: () => document.querySelectorAll(".tile .bar, .tile .stand-bar, .tile .big-number").length > 3,
  });
  await page.locator('.topnav a[href="/calendar"]').click();
  const next = page.locator("main button:has(svg.tabler-icon-chevron-right)").first();
  await interaction(page, "calendar: the next week", {
    before: async () => {
      await page.locator(".cal-title").waitFor();
      await page.waitForTimeout(300);
      return page.locator(".cal-title").textContent();
    },
    act: () => next.click(),
    until: (title) => document.querySelector(".cal-title").textContent !== title,
  });
}

async function writes(page, toToday, toList) {
  const withoutDialog = async () => {
    await page.waitForTimeout(300);
    await page.keyboard.press("Escape");
    await page.locator("[role=dialog]").waitFor({ state: "detached" });
  };
  await interaction(page, "to-do done, until it is gone from Today", {
    before: async () => {
      await withoutDialog(); // the last one asks for the next step
      await toToday();
      const row = page.locator("li.row").first();
      await row.locator("button.check").click();
      await page.locator("textarea[data-autofocus]").waitFor();
      await row.evaluate((element) => element.setAttribute("data-measured", ""));
    },
    act: () => page.keyboard.press("Enter"),
    until: () => document.querySelector("[data-measured]") === null,
  });
  await withoutDialog();
  await toList();
  await page.locator(".listbox tbody tr[data-index] a[href^='/cards/']").first().click();
  const note = page.locator("main textarea:visible").first();
  await interaction(page, "note added, until it stands in the history", {
    before: async (i) => {
      await note.fill(`Measured note ${i} of ${Date.now()}`);
      return note.inputValue();
    },
    act: () => page.keyboard.press("Control+Enter"),
    until: (text) => [...document.querySelectorAll("ol li.row")].some((entry) => entry.textContent.includes(text)),
  });
  const stairs = page.locator("button.stair");
  await interaction(page, "card moved by its stairs", {
    before: async (i) => {
      await page.waitForTimeout(500);
      return stairs.nth(i % 2).textContent();
    },
    act: (i) => stairs.nth(i % 2).click(),
    until: (label) => document.querySelector("button.stair[aria-current]")?.textContent === label,
  });
  await interaction(page, "client opened from its card", {
    before: async () => {
      await toList();
      await page.locator(".listbox tbody tr[data-index] a[href^='/cards/']").first().click();
      await page.locator("button.stair").first().waitFor();
    },
    act: () => pointed(page, page.locator("main a[href^='/clients/']").first()),
    until: () => location.pathname.startsWith("/clients/") && document.querySelectorAll("ol li.row time").length > 2,
  });
  const name = page.locator("h1 button.edit");
  await interaction(page, "client's name changed in place, until it is saved", {
    before: async (i) => {
      await page.waitForTimeout(500);
      await name.click();
      await page.locator("h1 input").fill(`Measured ${i} of ${Date.now()}`);
      return page.locator("h1 input").inputValue();
    },
    act: () => page.keyboard.press("Enter"),
    until: (text) => [...document.querySelectorAll("h1 button.edit")].some((shown) => shown.textContent.includes(text) && shown.ariaBusy !== "true"),
  });
}

const browser = await chromium.launch({ executablePath: await browserPath(), args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-smooth-scrolling"] });
try {
  await firstLoads(browser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.request.post(`${server}/api/v1/session`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server}/today`);
  await page.locator("[data-todo]").first().waitFor();
  await interactions(page);
} finally {
  console.log(`\n| from the key or press to the picture | p50 ms | worst of ${TIMES}, ms | promise |\n|---|---|---|---|`);
  for (const [name, took] of rows) {
    const middle = percentile(took, 0.5);
    console.log(`| ${name} | ${rounded(middle)} | ${rounded(Math.max(...took))} | ≤ ${PROMISE} ${middle <= PROMISE ? "kept" : "**missed**"} |`);
  }
  await browser.close();
}
