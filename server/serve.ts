import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { AppModule, type AppSettings } from './app.module.js';
import type { Config } from './config/config.js';
import { StartRefusal } from './config/start-refusal.js';
import { configure, type HttpSettings } from './configure.js';
import { announceInstance, newInstanceId, withdrawInstance } from './database/embedded/instance.js';
import type { OpenDatabase } from './database/embedded/open-database.js';
import { readRegisteredOperations } from './graphql/registered-operations.js';
import { Live } from './graphql/live.js';
import { Jobs } from './jobs/jobs.js';
import { readInstallation, type Installation } from './installation.js';
import { frameworkLog } from './log.js';
import { welcome } from './welcome.js';

const MINUTE = 60_000;
const manifests = ['operations.json', 'operations.previous.json'].map((name) => new URL(`../${name}`, import.meta.url));

/** What undoes a start, the last of it first. */
type Stops = (() => Promise<void>)[];

/** Serves the program on an open database until it is stopped; each step leaves in `stops` what undoes it. */
export async function serve(config: Config, log: Logger, database: OpenDatabase, stops: Stops): Promise<void> {
  const installation = await readInstallation(database, log);
  const instance = newInstanceId();
  const settings = appSettings(config, database, installation, instance);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(settings), {
    logger: frameworkLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  stops.push(() => app.close());
  const closeSocket = await configure(app, { http: httpSettings(config), graphql: settings.graphql });
  stops.push(closeSocket);
  await app.get(Live).start(database.appUrl);
  const greeting = await welcome(app, config, database);
  const address = await listen(app, config);
  await announceInstance(config.dataDir, instance, address);
  stops.push(() => withdrawInstance(config.dataDir, instance));
  log.info({ event: 'server.listening', address }, 'Listening');
  process.stdout.write(greeting(config.publicUrl ?? address, database.places));
  // Nobody at the door waits for them: jobs lie in the database until somebody does them.
  stops.push(() => app.get(Jobs).stop());
  await app.get(Jobs).start(database.appUrl);
}

function appSettings(
  config: Config,
  database: OpenDatabase,
  installation: Installation,
  instance: string,
): AppSettings {
  return {
    instance,
    databaseUrl: database.appUrl,
    graphql: { isOpen: config.openApi, registered: readRegisteredOperations(manifests) },
    files: { organisationBytes: config.organisationFileBytes },
    session: {
      idleMs: config.sessionIdleMinutes * MINUTE,
      absoluteMs: config.sessionHours * 60 * MINUTE,
      isSecure: config.isHttps,
      secret: installation.secret,
      allowsDemonstration: config.isLocal,
    },
    mail: config.mail,
  };
}

function httpSettings({ isHttps, trustedProxies, publicUrl }: Config): HttpSettings {
  return { isHttps, trustedProxies, publicOrigin: publicUrl };
}

/** Listens, or says who has the port and how to choose another. Gives the address this machine reaches it by. */
async function listen(app: NestExpressApplication, { host, port }: Config): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartRefusal(
      `Port ${port} on ${host} is taken by another program. Choose another, for example: PORT=${port + 1} npm start`,
    );
  }
  const bound = (app.getHttpServer() as Server).address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return `http://${name === '0.0.0.0' || name === '[::]' ? 'localhost' : name}:${bound.port}`;
}
