// From a place in a file to what opens it: an address or a command.
import { expect, it } from 'vitest';
import { editAddress, editCommand, editorFrom } from '../../src/preview/editor';

const SPOT = { path: '/home/a b/c#1/page.md', line: 3, column: 2 };

it('is Visual Studio Code where nobody says otherwise', () => {
  const editor = editorFrom(undefined);
  expect(editor.kind === 'address' && editAddress(editor.template, SPOT)).toBe(
    'vscode://file/home/a%20b/c%231/page.md:3:2',
  );
});

it('takes another address, with the path where it wants it', () => {
  expect(editAddress('idea://open?file={path}&line={line}', SPOT)).toBe(
    'idea://open?file=/home/a%20b/c%231/page.md&line=3',
  );
});

it('knows the paths of Windows', () => {
  const spot = { ...SPOT, path: 'C:\\My course\\page.md' };
  expect(editAddress('vscode://file/{path}:{line}:{column}', spot)).toBe('vscode://file/C:/My%20course/page.md:3:2');
});

it('takes a command, and puts the path last where it names no place for it', () => {
  const words = (value: string) => {
    const editor = editorFrom(value);
    return editor.kind === 'command' ? editCommand(editor.words, SPOT) : undefined;
  };
  expect(words('code --goto {path}:{line}')).toEqual(['code', '--goto', '/home/a b/c#1/page.md:3']);
  expect(words('gedit')).toEqual(['gedit', '/home/a b/c#1/page.md']);
});

it.each(['https://evil.example/?{path}', 'javascript:alert(1)', 'file:///etc/{path}', 'data://x'])(
  'never takes %s for an editor',
  (value) => expect(editorFrom(value)).toEqual(editorFrom(undefined)),
);
