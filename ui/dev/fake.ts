export function answer(name: string, req: Record<string, unknown>): object {
  return { code: 'not_found', message: `${name} ${JSON.stringify(req)}` };
}
