import type { Catalogue } from '../catalogue';
import { app, errors, frequency, nav, project } from './app';
import { data } from './data';
import { forecast } from './forecast';
import { layer } from './layer';
import { learning } from './learning';
import { network } from './network';
import { report } from './report';
import { train } from './train';

export const tr: Catalogue = {
  app,
  errors,
  frequency,
  nav,
  project,
  data,
  network,
  layer,
  learning,
  train,
  forecast,
  report,
};
