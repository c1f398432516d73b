export { AccessToken } from './access-token.entity.js';
export {
  hashToken,
  issueToken,
  newToken,
  openToken,
  revokeTokens,
  spendToken,
  tokenWrite,
  type TokenPurpose,
} from './tokens.js';
