export { AccessToken } from './access-token.entity.js';
export {
  hashToken,
  issueToken,
  issueTokens,
  newToken,
  openToken,
  revokeTokens,
  spendToken,
  type TokenPurpose,
} from './tokens.js';
