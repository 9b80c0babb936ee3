'use strict';
const { contextBridge, ipcRenderer, webUtils } = require('electron');

contextBridge.exposeInMainWorld('bridge', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  sender: () => ipcRenderer.invoke('sender'),
  save: () => ipcRenderer.invoke('save'),
  print: () => ipcRenderer.invoke('print'),
  pathOf: (file) => webUtils.getPathForFile(file),
  useMissing: () => ipcRenderer.sendSync('anything'),
  onGreet(listener) {
    const hear = (_event, greeting) => listener(greeting);
    ipcRenderer.on('greet', hear);
    return () => ipcRenderer.removeListener('greet', hear);
  },
});
