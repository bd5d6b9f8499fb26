/** Settings of the service: the only reader of the environment. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

import { z } from 'zod';

/** One or more settings are missing or wrong; the message has one line for each. */
export class SettingsError extends Error {}

const integer = (minimum: number, maximum = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .regex(/^-?\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));

const decimal = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));

const list = (of: z.ZodType<string, string> = z.string()) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(of));

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0 || !(isIPv4(address) || isIPv6(address))) return false;
  if (bits === undefined) return true;
  try {
    new BlockList().addSubnet(
      address,
      /^\d+$/.test(bits) ? Number(bits) : -1,
      isIPv6(address) ? 'ipv6' : 'ipv4',
    );
    return true;
  } catch {
    return false;
  }
};

const network = z.string().refine(isNetwork, 'must be addresses or networks, such as 10.0.0.0/8');

/** Checks what stands behind the question mark of an address: of what is not known nobody would take notice. */
const parameters = (known: Readonly<Record<string, readonly string[]>>, areAll: boolean) =>
  z.superRefine<string>((text, context) => {
    for (const [name, value] of URL.parse(text)?.searchParams ?? []) {
      const values = Object.hasOwn(known, name) ? known[name] : undefined;
      if (values === undefined) {
        if (areAll)
          context.addIssue(
            `has the parameter ${name}, which is none of ${Object.keys(known).join(', ')}`,
          );
      } else if (values.length > 0 && !values.includes(value)) {
        context.addIssue(
          `has ${value} for the parameter ${name}, which must be ${values.join(' or ')}`,
        );
      }
    }
  });

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(postgresql|postgres):/, 'must begin with postgresql: or postgres:')
    .check(parameters({ schema: ['public'] }, false))
    .meta({
      description: 'Where the PostgreSQL database is.',
      examples: ['postgresql://app:app@localhost:5432/app'],
    }),
  PORT: integer(1, 65535)
    .prefault('8000')
    .meta({
      description: 'The TCP port that the service listens on.',
      examples: ['8000'],
    }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warning', 'error'])
    .prefault('info')
    .meta({
      description: 'The least level of the lines that are logged.',
      examples: ['debug'],
    }),
  CORS_ORIGINS: list()
    .prefault('')
    .meta({
      description: 'The origins whose pages may call the API, separated by commas.',
      examples: ['http://localhost:3000'],
    }),
  RATE_LIMIT_PER_MINUTE: integer(0)
    .prefault('600')
    .meta({
      description:
        'How many requests one client address may make in a minute; 0 switches the limit off.',
      examples: ['600'],
    }),
  TRUSTED_PROXIES: list(network)
    .prefault('')
    .meta({
      description:
        'The addresses or networks of the proxies whose X-Forwarded-For says who the client is, separated by commas.',
      examples: ['10.0.0.0/8'],
    }),
  MAX_BODY_BYTES: integer(1)
    .prefault('1048576')
    .meta({
      description: 'The largest request body that is read, in bytes.',
      examples: ['1048576'],
    }),
  DATABASE_POOL_SIZE: integer(1, 1000)
    .prefault('10')
    .meta({
      description: 'How many connections to the database one process keeps at most.',
      examples: ['10'],
    }),
  DATABASE_TIMEOUT_SECONDS: decimal(0.1, 300)
    .prefault('5')
    .meta({
      description:
        'How long the service waits for a connection or for the answer to one statement, in seconds.',
      examples: ['5'],
    }),
});

/** What the service takes from its environment. */
export type Settings = z.infer<typeof environment>;

/** Reads the settings; an empty variable counts as one that is not set. */
export function loadSettings(variables: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const problems = new Map(
    result.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
  );
  const lines = [...problems].map(([name, message]) => {
    const { description, examples } =
      z.globalRegistry.get(environment.shape[name as keyof Settings]) ?? {};
    const problem = given[name] === undefined ? 'is not set' : `is wrong: ${message}`;
    return `${name} ${problem}. ${description ?? ''} Example: ${String(examples)}`;
  });
  throw new SettingsError(lines.join('\n'));
}
