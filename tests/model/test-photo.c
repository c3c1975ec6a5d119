/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is read from the head of a photo, also of a broken one. */
#include "cy-test.h"

#include "cy-content.h"
#include "cy-photo.h"

#include <string.h>

#define FRAME "\xff\xc2\x00\x11\x08\x01\xcc\x01\x78" /* 376 by 460 */

static CyPhoto
measure (const char *bytes, gsize length)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, length);
  CyPhoto photo;

  cy_photo_measure (&photo, data);

  return photo;
}

#define MEASURE(literal) measure (literal, sizeof (literal) - 1)

static void
test_measure (void)
{
  CyPhoto photo = MEASURE ("\xff\xd8" FRAME);

  g_assert_cmpuint (photo.width, ==, 376);
  g_assert_cmpuint (photo.height, ==, 460);
  g_assert_cmpuint (photo.size, ==, 11);
  photo = MEASURE ("\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc4\x00\x03\x00\xff\xff" FRAME);
  g_assert_cmpuint (photo.width, ==, 376);
}

static void
test_measure_broken (void)
{
  g_assert_cmpuint (MEASURE ("").width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd8").width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd9" FRAME).width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd8\xff\xc0\x00\x11\x08\x01\xcc\x01").width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd8\xff\xe0\xff\xff" FRAME).width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd8\xff\xda\x00\x02" FRAME).width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd8\x00\x00" FRAME).width, ==, 0);
  g_assert_cmpuint (MEASURE ("\xff\xd8\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff").width,
                    ==,
                    0);
}

/* Every piece of a file, and every byte of it changed, ends somewhere. */
static void
test_measure_hostile (void)
{
  static const char whole[] = "\xff\xd8\xff\xe1\x00\x06\x01\x02\x03\x04\xff\xdb\x00\x03\x00" FRAME;
  char              bytes[sizeof whole];

  for (gsize i = 0; i < sizeof whole; i++)
    measure (whole, i);
  for (gsize i = 0; i < sizeof whole; i++)
    for (guint value = 0; value < 256; value++)
      {
        memcpy (bytes, whole, sizeof whole);
        bytes[i] = (char) value;
        measure (bytes, sizeof whole - 1);
      }
}

static void
test_is_fit (void)
{
  g_assert_true (cy_photo_is_fit (&(CyPhoto){ 1000, 376, 460 }));
  g_assert_false (cy_photo_is_fit (&(CyPhoto){ 1000, 400, 400 }));
  g_assert_false (cy_photo_is_fit (&(CyPhoto){ 1000, 0, 0 }));
  g_assert_false (cy_photo_is_fit (&(CyPhoto){ 200 * 1024 + 1, 376, 460 }));
}

/* The frame stands behind a thumbnail that is larger than the first look. */
static void
test_read (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint8 file[60000] = { 0xff, 0xd8, 0xff, 0xe1, 0xc3, 0x50 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  CyPhoto          photo;

  memcpy (file + 4 + 0xc350, FRAME, sizeof FRAME - 1);
  bytes = g_bytes_new (file, sizeof file);
  digest = cy_content_put (test->conn, CY_CONTENT_PHOTO, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (cy_photo_read (&photo, test->conn, digest, &error));
  g_assert_cmpuint (photo.size, ==, sizeof file);
  g_assert_cmpuint (photo.width, ==, 376);
  g_assert_true (cy_photo_read (&photo, test->conn, NULL, &error));
  g_assert_cmpuint (photo.size, ==, 0);
  g_assert_true (cy_photo_read (&photo, test->conn, "gone", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (photo.size, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/photo/measure", test_measure);
  g_test_add_func ("/model/photo/measure-broken", test_measure_broken);
  g_test_add_func ("/model/photo/measure-hostile", test_measure_hostile);
  g_test_add_func ("/model/photo/is-fit", test_is_fit);
  cy_test_case ("/model/photo/read", test_read);

  return g_test_run ();
}
