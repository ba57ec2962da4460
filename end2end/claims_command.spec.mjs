// The claims on the page and the claims of the host command, `make claims`: the same program, the same answers.
import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the command prints for that day, now where it is left out; nothing else is on its standard output. */
const printed = (asOf = '') => {
  const env = { ...process.env, FORMAT: 'json', ASOF: asOf, DATA: '' };
  return JSON.parse(execFileSync('cargo', ['run', '--quiet', '--locked', '--bin', 'claims'], { cwd: ROOT, env, maxBuffer: 1 << 24 })).claims;
};
const ROLES = { decides: 'decides', beside: 'looked at', 'own-word': 'the claim’s own word' };

for (const asOf of ['', '2023-10-31']) {
  test(`every claim, its verdict, its readings and its rows are those that the command prints (${asOf || 'now'})`, async ({ page }) => {
    test.setTimeout(180_000);
    const told = printed(asOf);
    expect(told.length).toBeGreaterThan(15);
    await page.goto(`?v=1&lang=en&view=claims${asOf && `&asof=${asOf}`}`);
    const rows = page.locator('#claims .claim');
    await expect(rows).toHaveCount(told.length);
    const listed = await rows.evaluateAll((all) => all.map((row) => [row.id, row.querySelector('.line > .v').textContent]));
    expect(listed).toEqual(told.map(({ id, verdict }) => [`claim-${id}`, verdict]));
    for (const { id, readings, evidence } of told) {
      await page.locator(`#claim-${id} h3 button`).click();
      const body = page.locator(`#claim-${id} .body`);
      await expect(body.locator('.acts').last()).toBeVisible();
      const cells = (rows, at) => rows.evaluateAll((all, at) => all.map((row) => row.children[at].textContent), at);
      const tried = body.locator('.readings tbody tr');
      expect(await cells(tried, 2), id).toEqual(readings.map(({ truth }) => truth));
      expect(await cells(tried, 1), id).toEqual(readings.map(({ found }) => found ?? 'nothing held says'));
      const kept = await body.locator('.rows tbody tr').evaluateAll((all) => all.map((row) => row.textContent));
      expect(kept.length, id).toBe(evidence.length);
      evidence.forEach(({ role }, at) => expect(kept[at], id).toContain(ROLES[role]));
    }
  });
}
