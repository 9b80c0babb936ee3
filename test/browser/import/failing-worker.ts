/** An importer that does not start, as on a machine whose memory is full. */
throw new Error('it does not start');
