// Stands in for `geckodriver` and `edgedriver`, which WebdriverIO brings along and which download programs when they are
// installed. The tests drive WebKit alone, with a driver of the machine's own.

/** @returns {never} */
export function start() {
  throw new Error('No driver is downloaded here: WebdriverIO drives a WebKitWebDriver that runs already.');
}

export const download = start;
export const findEdgePath = start;
