// How long something takes, whatever else the machine does meanwhile.

/** A bound on what hostile input may cost; benchmarks, not tests, measure speed. Milliseconds of this process's CPU. */
export async function cpuTime<T>(run: () => T | Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
