import { app, type Session, session } from 'electron';
import { isGranted, isLocalRequest } from './addresses.ts';

/** A port of the discard protocol on this machine, where nothing answers. */
const DEAD_PROXY = 'http://127.0.0.1:9';

/** Electron's answer for "this certificate is bad". */
const CERTIFICATE_REFUSED = -2;

/** Closes what only the command line can close; must be called before the app is ready. */
export function closeNetworkSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-http-cache');
}

/** Cuts the page off from network, devices, downloads and permissions. */
export async function closeSession(): Promise<void> {
  const own = session.defaultSession;
  refuseRequests(own);
  refusePermissions(own);
  refuseDevices(own);
  own.on('will-download', (event) => event.preventDefault());
  // Chromium's spell checker downloads its dictionaries.
  own.setSpellCheckerEnabled(false);
  own.setCertificateVerifyProc((_request, callback) => callback(CERTIFICATE_REFUSED));
  // Without the bypass rule `<-loopback>` addresses of this machine would still be asked directly.
  await own.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' });
}

function refuseRequests(own: Session): void {
  let refused = 0;
  own.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !isLocalRequest(url);
    if (cancel) {
      refused += 1;
      // The address may come from a document, so the log gets its scheme only.
      console.warn(`network: refused request ${refused} (${url.slice(0, url.indexOf(':'))})`);
    }
    callback({ cancel });
  });
}

function refusePermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) => {
    callback(isGranted(permission, requestingUrl));
  });
  own.setPermissionCheckHandler((_contents, permission, requestingOrigin) => isGranted(permission, requestingOrigin));
}

function refuseDevices(own: Session): void {
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}
