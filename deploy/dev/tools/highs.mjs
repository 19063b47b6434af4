// The outside solver of the Go tests: HiGHS, one JSON problem a line on the standard input, one answer a line on the output.
//   node highs.mjs FOLDER-OF-THE-PACKAGE
// {"lp": "…CPLEX LP text…"} → {"status": "Optimal", "objective": 12, "ms": 3.4}, the processor time that it took
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'

const load = createRequire(import.meta.url)(resolve(process.argv[2]))
const options = { mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0, output_flag: false }
const highs = await load()
for await (const line of createInterface({ input: process.stdin })) {
  const from = process.cpuUsage()
  const solved = highs.solve(JSON.parse(line).lp, options)
  const spent = process.cpuUsage(from)
  const answer = { status: solved.Status, objective: solved.ObjectiveValue, ms: (spent.user + spent.system) / 1000 }
  process.stdout.write(JSON.stringify(answer) + '\n')
}
