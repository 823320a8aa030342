import { Text } from '@mantine/core';
import classes from './shell.module.css';

export function Logo() {
  return (
    <span className={classes.logo}>
      <svg width={26} height={26} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width={32} height={32} rx={8} fill="var(--mantine-color-blue-filled)" />
        <path
          d="M6 21c4 0 4-10 8-10s3 7 6 7"
          fill="none"
          stroke="#fff"
          strokeWidth={2.6}
          strokeLinecap="round"
        />
        <path
          d="M20 18c3 0 3-6 6-7"
          fill="none"
          stroke="#fff"
          strokeWidth={2.6}
          strokeLinecap="round"
          strokeDasharray="1 4.4"
        />
      </svg>
      <Text span fw={700} className={classes.logoText}>
        Gatecast
      </Text>
    </span>
  );
}
