/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyPlaceText:
 * @county: (nullable): 云岭县
 * @township: (nullable): 双河镇
 * @village: (nullable): 新民村
 * @post: (nullable): what stands behind the village: 党支部书记
 *
 * The parts of a place as somebody wrote them. Clear with cy_place_text_clear().
 */
typedef struct
{
  char *county;
  char *township;
  char *village;
  char *post;
} CyPlaceText;

void     cy_place_text_parse (const char *text, CyPlaceText *place);
void     cy_place_text_parse_title (const char *text, CyPlaceText *place);
gboolean cy_place_text_parse_unit_line (const char *text, CyPlaceText *place);
void     cy_place_text_clear (CyPlaceText *place);
gboolean cy_place_text_is_empty (const CyPlaceText *place);
char    *cy_place_village_base (const char *name, const char **kind);
char    *cy_place_township_base (const char *name, const char **kind);
gboolean cy_place_looks_like_village (const char *text);
gboolean cy_place_looks_like_township (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyPlaceText, cy_place_text_clear)

G_END_DECLS
