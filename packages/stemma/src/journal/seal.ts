import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/**
 * What a person keeps elsewhere, or has others keep: proof of what the journal was. A chain of hashes alone can be made anew
 * by whoever holds the disk; a seal cannot, nor can entries that it saw be cut off unnoticed.
 */
export interface Seal {
  readonly schema: 'stemma/seal@1'
  readonly casebook: string
  /** The last entry that was sealed. */
  readonly seq: number
  readonly hash: string
  /** ISO 8601. */
  readonly time: string
  /** Ed25519 public key: SPKI, DER, base64. */
  readonly key: string
  /** Over the text of `sealedText`, base64. */
  readonly signature: string
}

/** What is signed. */
const sealedText = ({ casebook, seq, hash, time }: Pick<Seal, 'casebook' | 'seq' | 'hash' | 'time'>): Buffer =>
  Buffer.from(['stemma/seal@1', casebook, seq, hash, time].join('\n'))

/** A new pair of keys, the private one as PEM (PKCS 8). */
export const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/**
 * Signs the head of a journal.
 *
 * @param pem private key, PKCS 8
 * @throws if it is no Ed25519 key
 */
export const sealOf = (
  { casebook, seq, hash, time }: Pick<Seal, 'casebook' | 'seq' | 'hash' | 'time'>,
  pem: string,
): Seal => {
  const secret = createPrivateKey(pem)
  if (secret.asymmetricKeyType !== 'ed25519') throw new TypeError('no Ed25519 key')
  const told = { casebook, seq, hash, time }
  return {
    schema: 'stemma/seal@1',
    ...told,
    key: createPublicKey(secret).export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, sealedText(told), secret).toString('base64'),
  }
}

/** Whether a seal is what its key signed. Whose key it is, only who keeps it knows. */
export const isSigned = (seal: Seal): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(seal.key, 'base64'), type: 'spki', format: 'der' })
    return (
      key.asymmetricKeyType === 'ed25519' && verify(null, sealedText(seal), key, Buffer.from(seal.signature, 'base64'))
    )
  } catch {
    return false
  }
}
