let sound: AudioContext | undefined;

/** Lets the page sound from now on: browsers want a touch first. */
export function allowSound(): void {
  sound ??= new AudioContext();
  sound.resume().catch(() => undefined);
}

/** Tells by ear and hand what the screen tells by word: one high tone for yes, two low ones for no. */
export function signal(good: boolean): void {
  navigator.vibrate?.(good ? 120 : [200, 100, 200]);
  if (sound?.state !== 'running') return;
  if (good) {
    tone(880, 0, 0.15);
  } else {
    tone(220, 0, 0.2);
    tone(220, 0.3, 0.2);
  }
}

function tone(hertz: number, after: number, seconds: number): void {
  if (!sound) return;
  const source = sound.createOscillator();
  const volume = sound.createGain();
  source.frequency.value = hertz;
  volume.gain.value = 0.3;
  source.connect(volume).connect(sound.destination);
  source.start(sound.currentTime + after);
  source.stop(sound.currentTime + after + seconds);
}
