import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Policy of every answer: only our own scripts, nothing framed, nothing from outside. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      // Element Plus positions its poppers by inline styles.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'worker-src': ["'self'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  // Told by the proxy that ends TLS, which alone knows whether there is any.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
});

/** What a page may ask of the device: the camera, for reading the QR of a certificate, and by our own pages alone. */
export const devicePolicy: RequestHandler = (_request, response, next) => {
  response.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()');
  next();
};

/** Policy of a validation worker's own script: Ajv compiles code, and a worker goes by its own response's policy. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'none'";

/** Policy of files that people uploaded or that were pressed: they may do nothing at all. */
export const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
