import type { Catalogue } from '../catalogue';
import { app, errors, frequency, nav, project } from './app';
import { data } from './data';
import { forecast } from './forecast';
import { inputs } from './inputs';
import { intake } from './intake';
import { layer } from './layer';
import { learning } from './learning';
import { network } from './network';
import { prepare } from './prepare';
import { preview } from './preview';
import { reading } from './reading';
import { report } from './report';
import { table } from './table';
import { train } from './train';

export const tr: Catalogue = {
  app,
  errors,
  frequency,
  nav,
  project,
  data,
  intake,
  preview,
  reading,
  prepare,
  table,
  network,
  inputs,
  layer,
  learning,
  train,
  forecast,
  report,
};
