const hoard = [];
for (;;) hoard.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
