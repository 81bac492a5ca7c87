/** Everything that a polluted prototype would show. */
export function prototypes(): string {
  return JSON.stringify(
    [Object, Array, Function, String, Number, Boolean, Map, Set, Promise, RegExp].map((one) =>
      [one, one.prototype as object].map((owner) =>
        Reflect.ownKeys(owner).map((key) => {
          const descriptor: { readonly value?: unknown; readonly get?: unknown; readonly set?: unknown } =
            Object.getOwnPropertyDescriptor(owner, key) ?? {};
          return [String(key), typeof descriptor.value, typeof descriptor.get, typeof descriptor.set];
        }),
      ),
    ),
  );
}
