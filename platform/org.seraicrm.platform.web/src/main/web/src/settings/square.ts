const SIDE = 256;

/** The middle of a picture as a square WebP (PNG where the browser makes none), in Base64. */
export async function square(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  const side = Math.min(picture.width, picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  canvas.getContext("2d")?.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  return canvas.toDataURL("image/webp", 0.85).split(",")[1] ?? "";
}
