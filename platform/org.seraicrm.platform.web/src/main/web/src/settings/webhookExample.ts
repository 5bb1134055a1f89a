/** What a form of a website sends. */
export function formExample(address: string): string {
  return [
    `curl '${address}' \\`,
    "  --data-urlencode 'name=Nagy Éva' \\",
    "  --data-urlencode 'phone=+36 30 123 4567' \\",
    "  --data-urlencode 'message=Two mirrors, please'",
  ].join("\n");
}

/** What a program sends, signed as Standard Webhooks want it; runs in any POSIX shell. */
export function signedExample(address: string): string {
  return [
    "SECRET='whsec_…'",
    `BODY='{"name":"Nagy Éva","phone":"+36 30 123 4567","message":"Two mirrors, please"}'`,
    "NOW=$(date +%s); ID=msg_$NOW",
    "KEY=$(printf %s \"${SECRET#whsec_}\" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')",
    "SIGNATURE=$(printf %s \"$ID.$NOW.$BODY\" | openssl dgst -sha256 -mac HMAC -macopt \"hexkey:$KEY\" -binary | openssl base64 -A)",
    `curl '${address}' -H 'Content-Type: application/json' \\`,
    "  -H \"webhook-id: $ID\" -H \"webhook-timestamp: $NOW\" -H \"webhook-signature: v1,$SIGNATURE\" -d \"$BODY\"",
  ].join("\n");
}
