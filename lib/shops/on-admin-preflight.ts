import type { Handler } from '../messaging/handle.ts';
import { askBefore } from './preflight.ts';

/** A button is being looked at. */
export const onAdminPreflight: Handler<'admin/preflight'> = ({ customer }, { shop }, background) =>
  askBefore(background, shop, customer);
