'use strict';
const { makeCodec } = require('./codec.cjs');
const { report } = require('./devtools-pipe.cjs');
const { answerInvoke } = require('./ipc-main.cjs');
const { listAccelerators, onMenuChange, runAccelerator } = require('./menu.cjs');
const { fromChromium } = require('./schemes.cjs');
const { windows } = require('./windows.cjs');

const { pack, unpack } = makeCodec();

/** Answers what the preload's world of a window says: calls, menu keys, wishes for new windows. */
function answerPage(window, contents, page) {
  const answers = {
    started: () => page.deliver({ type: 'accelerators', accelerators: listAccelerators() }),
    open: ({ url }) => contents.decideOpening(fromChromium(url)),
    accelerator: ({ id }) => runAccelerator(id, window),
    invoke: async ({ id, channel, args }) => {
      const answer = await settle(channel, () => answerInvoke(channel, contents, unpack(args)));
      page.deliver({ type: 'answer', id, ...answer });
    },
  };
  page.on('message', async (message) => {
    try {
      await answers[message.type](message);
    } catch (error) {
      report(error);
    }
  });
}

async function settle(channel, call) {
  try {
    return { value: pack(await call()) };
  } catch (error) {
    return { failure: `Error invoking remote method '${channel}': ${error}` };
  }
}

onMenuChange((accelerators) => {
  for (const { page } of windows.values()) page.deliver({ type: 'accelerators', accelerators });
});

module.exports = { answerPage };
