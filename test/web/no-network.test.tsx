import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { NoNetwork } from '../../web/features/shell/NoNetwork.js';
import { openRoom } from './lab-room.js';

const online = jest.spyOn(navigator, 'onLine', 'get');
const turn = (isOnline: boolean) =>
  act(() => {
    online.mockReturnValue(isOnline);
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  });
const open = () => openRoom({ routes: [{ path: '/', element: <NoNetwork /> }], at: '/', answers: {} });

beforeEach(() => void online.mockReturnValue(true));
afterEach(() => void online.mockReset());

it('a page says that the device has no network, to those who see and those who hear, until it has one', () => {
  open();
  expect(screen.queryByRole('complementary')).toBeNull();
  turn(false);
  expect(screen.getByRole('complementary', { name: 'No network' })).toHaveTextContent(/may have changed since/);
  expect(screen.getByRole('status')).toHaveTextContent(/^No network/);
  turn(true);
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('a page that opens without one says so at once', () => {
  online.mockReturnValue(false);
  open();
  expect(screen.getByRole('complementary', { name: 'No network' })).toBeInTheDocument();
});
