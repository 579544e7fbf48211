// Loaded before a program: writes its own CPU seconds, elapsed seconds and peak memory (MB) to a file when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1000;
  writeFileSync(
    process.env.CARREL_USAGE_FILE,
    JSON.stringify({ cpu: (user + system) / 1e6, wall: process.uptime(), memory }),
  );
});
