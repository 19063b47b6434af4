import { fr } from '../../i18n/fr';
import { ServerClock } from './clock';
import { remainingText, untilNextChange } from './remaining';

const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;

describe('the portal’s clock', () => {
  it('is the device’s until the server speaks', () => {
    expect(new ServerClock(() => 1000).now()).toBe(1000);
  });

  it('follows the instant that the API gives', () => {
    let device = Date.parse('2026-11-23T09:00:00Z');
    const clock = new ServerClock(() => device);
    clock.observeNow('2022-03-30T10:00:00+02:00');
    device += 5 * minutes;
    expect(new Date(clock.now()).toISOString()).toBe('2022-03-30T08:05:00.000Z');
  });

  it('corrects a wrong device clock from the Date header', () => {
    const device = Date.parse('2026-11-23T09:10:00Z');
    const clock = new ServerClock(() => device);
    clock.observeDateHeader('Mon, 23 Nov 2026 09:00:00 GMT', device - 100, device + 100);
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-23T09:00:00.500Z');
  });

  it('does not let the Date header override an instant of the API', () => {
    const clock = new ServerClock(() => 0);
    clock.observeNow('2022-03-30T08:00:00Z');
    clock.observeDateHeader('Mon, 23 Nov 2026 09:00:00 GMT', 0, 0);
    expect(new Date(clock.now()).getUTCFullYear()).toBe(2022);
  });

  it('ignores what is not an instant, and the network’s jitter', () => {
    const clock = new ServerClock(() => 0);
    const told = vi.fn();
    clock.subscribe(told);
    clock.observeNow('yesterday');
    clock.observeDateHeader(null, 0, 0);
    clock.observeNow('1970-01-01T00:00:00.400Z');
    expect(clock.now()).toBe(0);
    expect(told).not.toHaveBeenCalled();
    clock.observeNow('1970-01-01T00:01:00Z');
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('the time left', () => {
  it.each([
    [3 * days + 4 * hours + 59 * minutes, 'Il reste 3 jours et 4 heures'],
    [1 * days, 'Il reste 1 jour'],
    [23 * hours + 1 * minutes, 'Il reste 23 heures et 1 minute'],
    [12 * minutes + 30_999, 'Il reste 12 minutes et 30 secondes'],
    [1_000, 'Il reste 1 seconde'],
    [999, 'Il reste 0 seconde'],
    [0, 'Le délai est écoulé'],
    [-5, 'Le délai est écoulé'],
  ])('%d ms: %s', (left, text) => {
    expect(remainingText(left, fr.dates)).toBe(text);
  });

  it('never promises more than there is', () => {
    expect(remainingText(2 * days - 1, fr.dates)).toBe('Il reste 1 jour et 23 heures');
  });

  it('is looked at again when the words change, not before', () => {
    expect(untilNextChange(3 * hours + 12_345)).toBe(12_350);
    expect(untilNextChange(30 * minutes + 250)).toBe(255);
  });
});
