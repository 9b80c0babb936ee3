'use strict';

/** What `nativeTheme.themeSource` says: `system`, `light` or `dark`. */
module.exports = { source: 'system' };
