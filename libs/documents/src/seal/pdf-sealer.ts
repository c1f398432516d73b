/**
 * What puts a signature under the digest of a PDF. The installation's own key is one; a licensed certification authority
 * with its time stamps is another, at the end of a network.
 */
export interface PdfSealer {
  /** Bytes that the signature takes at most; they are kept free for it in the PDF. */
  readonly reservedBytes: number;
  /** A detached CMS SignedData (RFC 5652), DER, over the SHA-256 of the signed bytes. */
  sign(digest: Buffer): Promise<Buffer>;
}
