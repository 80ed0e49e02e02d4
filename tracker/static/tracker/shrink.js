// Makes a phone photo small before it is sent. Without JavaScript the form still works, only slower.
(function () {
  'use strict';
  var LONGEST_SIDE = 1600;
  var QUALITY = 0.78;
  var SMALL_ENOUGH = 600000;

  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1).replace('.', document.documentElement.lang === 'en' ? '.' : ',') + ' MB';
  }

  async function shrink(file) {
    var picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    var scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    var canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    var blob = await new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', QUALITY); });
    if (!blob || blob.size >= file.size) return file;
    var name = file.name.replace(/\.\w+$/, '') + '.jpg';
    return new File([blob], name, { type: 'image/jpeg', lastModified: file.lastModified });
  }

  document.querySelectorAll('input[type=file][data-shrink]').forEach(function (input) {
    var note = document.createElement('p');
    note.className = 'hint';
    note.setAttribute('role', 'status');
    input.after(note);
    input.addEventListener('change', async function () {
      note.textContent = '';
      var file = input.files[0];
      if (!file || !/^image\//.test(file.type) || file.size < SMALL_ENOUGH || !window.createImageBitmap) return;
      try {
        var small = await shrink(file);
        if (small === file) return;
        var transfer = new DataTransfer();
        transfer.items.add(small);
        input.files = transfer.files;
        note.textContent = megabytes(file.size) + ' → ' + megabytes(small.size);
      } catch (error) {
        // an unreadable picture is sent as it is; the server decides
      }
    });
  });
})();
