import selfsigned from 'selfsigned';

/** Key and certificate for https, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate for this computer alone, made anew each time: nothing secret lies in the project, and nobody has to trust it for long. */
export async function temporaryCertificate(): Promise<Certificate> {
  const pems = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

/**
 * The certificate that this computer trusts for add-ins in development; asks once to install it. Excel on the desktop loads a pane
 * only over a trusted one.
 */
export async function trustedCertificate(): Promise<Certificate> {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { key, cert } = await getHttpsServerOptions();
  return { key: String(key), cert: String(cert) };
}
