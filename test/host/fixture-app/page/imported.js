/** Shows that a module worker can import. */
export function double(number) {
  return number * 2;
}
