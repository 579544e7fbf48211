// `{: … }` as a token of its own, so that its underscores and quotes are never read as Markdown.
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

const COLON = 58;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeList: 'attributeList';
    attributeListMarker: 'attributeListMarker';
    attributeListValue: 'attributeListValue';
  }
}

const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  return open;

  function open(code: number | null): State | undefined {
    effects.enter('attributeList');
    effects.enter('attributeListMarker');
    effects.consume(code);
    return colon;
  }
  function colon(code: number | null): State | undefined {
    if (code !== COLON) return nok(code);
    effects.consume(code);
    effects.exit('attributeListMarker');
    return begin;
  }
  function begin(code: number | null): State | undefined {
    if (code === BRACE_CLOSE) return end(code);
    if (code === null || code < -2) return nok(code);
    effects.enter('attributeListValue');
    return value(code);
  }
  function value(code: number | null): State | undefined {
    if (code === BRACE_CLOSE) {
      effects.exit('attributeListValue');
      return end(code);
    }
    // Codes below -2 are line ends: an attribute list stands on one line.
    if (code === null || code < -2) return nok(code);
    effects.consume(code);
    return value;
  }
  function end(code: number | null): State | undefined {
    // Characters belong to tokens that hold no other token: micromark asserts it.
    effects.enter('attributeListMarker');
    effects.consume(code);
    effects.exit('attributeListMarker');
    effects.exit('attributeList');
    return ok;
  }
};

const construct: Construct = { name: 'attributeList', tokenize };

export const attributeListSyntax: Extension = { text: { [BRACE_OPEN]: construct } };

export const attributeListFromMarkdown: FromMarkdownExtension = {
  enter: {
    attributeList(token) {
      this.enter({ type: 'attributeList', value: '' }, token);
    },
  },
  exit: {
    attributeListValue(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'attributeList') node.value = this.sliceSerialize(token);
    },
    attributeList(token) {
      this.exit(token);
    },
  },
};
