/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What an appointment form holds, and what the elements of its file are called. */
#include "cy-lrmx-form.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  const char *title;
} Element;

static const Element elements[] = {
  [CY_LRMX_NAME] = { "XingMing", N_ ("Full name") },
  [CY_LRMX_GENDER] = { "XingBie", N_ ("Gender") },
  [CY_LRMX_BIRTH] = { "ChuShengNianYue", N_ ("Born") },
  [CY_LRMX_ETHNIC] = { "MinZu", N_ ("Ethnic group") },
  [CY_LRMX_NATIVE_PLACE] = { "JiGuan", N_ ("Native place") },
  [CY_LRMX_BIRTH_PLACE] = { "ChuShengDi", N_ ("Birth place") },
  [CY_LRMX_PARTY] = { "RuDangShiJian", N_ ("Joined the Party") },
  [CY_LRMX_WORK_DATE] = { "CanJiaGongZuoShiJian", N_ ("Started work") },
  [CY_LRMX_HEALTH] = { "JianKangZhuangKuang", N_ ("Health") },
  [CY_LRMX_TECH_TITLE] = { "ZhuanYeJiShuZhiWu", N_ ("Professional title") },
  [CY_LRMX_SPECIALTY] = { "ShuXiZhuanYeYouHeZhuanChang", N_ ("Speciality") },
  [CY_LRMX_FULL_LEVEL] = { "QuanRiZhiJiaoYu_XueLi", N_ ("Education") },
  [CY_LRMX_FULL_DEGREE] = { "QuanRiZhiJiaoYu_XueWei", N_ ("Degree") },
  [CY_LRMX_FULL_SCHOOL] = { "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", N_ ("School") },
  [CY_LRMX_FULL_DEGREE_SCHOOL] = { "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", N_ ("School") },
  [CY_LRMX_PART_LEVEL] = { "ZaiZhiJiaoYu_XueLi", N_ ("Education") },
  [CY_LRMX_PART_DEGREE] = { "ZaiZhiJiaoYu_XueWei", N_ ("Degree") },
  [CY_LRMX_PART_SCHOOL] = { "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", N_ ("School") },
  [CY_LRMX_PART_DEGREE_SCHOOL] = { "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", N_ ("School") },
  [CY_LRMX_POST] = { "XianRenZhiWu", N_ ("Present post or occupation") },
  [CY_LRMX_NEW_POST] = { "NiRenZhiWu", N_ ("Post proposed") },
  [CY_LRMX_OLD_POST] = { "NiMianZhiWu", N_ ("Post to be given up") },
  [CY_LRMX_RESUME] = { "JianLi", N_ ("Résumé") },
  [CY_LRMX_AWARDS] = { "JiangChengQingKuang", N_ ("Rewards and penalties") },
  [CY_LRMX_ASSESSMENTS] = { "NianDuKaoHeJieGuo", N_ ("Yearly assessments") },
  [CY_LRMX_REASON] = { "RenMianLiYou", N_ ("Reason of the appointment") },
  [CY_LRMX_FAMILY] = { "JiaTingChengYuan", N_ ("Family") },
  [CY_LRMX_REPORTER] = { "ChengBaoDanWei", N_ ("Reporting unit") },
  [CY_LRMX_AGE_DATE] = { "JiSuanNianLingShiJian", N_ ("Day that ages are as of") },
  [CY_LRMX_FORM_DATE] = { "TianBiaoShiJian", N_ ("Form filled in on") },
  [CY_LRMX_AUTHOR] = { "TianBiaoRen", N_ ("Form filled in by") },
  [CY_LRMX_ID_NUMBER] = { "ShenFenZheng", N_ ("ID number") },
  [CY_LRMX_PHOTO] = { "ZhaoPian", N_ ("Photo") },
  [CY_LRMX_VERSION] = { "Version", N_ ("Version of the form file") },
};

static const char *const kin_elements[] = {
  [CY_LRMX_KIN_RELATION] = "ChengWei",         [CY_LRMX_KIN_NAME] = "XingMing",
  [CY_LRMX_KIN_BIRTH] = "ChuShengRiQi",        [CY_LRMX_KIN_POLITICAL] = "ZhengZhiMianMao",
  [CY_LRMX_KIN_WORK] = "GongZuoDanWeiJiZhiWu",
};

G_STATIC_ASSERT (G_N_ELEMENTS (elements) == CY_LRMX_N);
G_STATIC_ASSERT (G_N_ELEMENTS (kin_elements) == CY_LRMX_KIN_N);

static void
kin_free (gpointer data)
{
  CyLrmxKin *kin = data;

  for (guint i = 0; i < CY_LRMX_KIN_N; i++)
    g_free (kin->texts[i]);
  g_free (kin);
}

static void
other_free (gpointer data)
{
  CyLrmxOther *other = data;

  g_free (other->name);
  g_free (other->follows);
  g_free (other->xml);
  g_free (other->plain);
  g_free (other);
}

CyLrmxForm *
cy_lrmx_form_new (void)
{
  CyLrmxForm *self = g_new0 (CyLrmxForm, 1);

  self->family = g_ptr_array_new_with_free_func (kin_free);
  self->others = g_ptr_array_new_with_free_func (other_free);

  return self;
}

void
cy_lrmx_form_free (CyLrmxForm *self)
{
  for (guint i = 0; i < CY_LRMX_N; i++)
    g_free (self->texts[i]);
  g_free (self->political);
  g_ptr_array_unref (self->family);
  g_ptr_array_unref (self->others);
  g_clear_pointer (&self->photo, g_bytes_unref);
  g_free (self);
}

void
cy_lrmx_form_set (CyLrmxForm *self, CyLrmxElement element, const char *text)
{
  g_free (self->texts[element]);
  self->texts[element] = g_strdup (text);
}

/**
 * cy_lrmx_form_get:
 * @self: a form
 * @element: one of its elements
 *
 * Returns: (transfer none): its text, empty when it is not there
 */
const char *
cy_lrmx_form_get (const CyLrmxForm *self, CyLrmxElement element)
{
  return self->texts[element] != NULL ? self->texts[element] : "";
}

CyLrmxKin *
cy_lrmx_form_add_kin (CyLrmxForm *self)
{
  CyLrmxKin *kin = g_new0 (CyLrmxKin, 1);

  g_ptr_array_add (self->family, kin);

  return kin;
}

CyLrmxOther *
cy_lrmx_form_add_other (CyLrmxForm *self, const char *name, const char *follows)
{
  CyLrmxOther *other = g_new0 (CyLrmxOther, 1);

  other->name = g_strdup (name);
  other->follows = g_strdup (follows);
  g_ptr_array_add (self->others, other);

  return other;
}

/* ---- Names ---- */

const char *
cy_lrmx_element_get_name (CyLrmxElement element)
{
  return elements[element].name;
}

/**
 * cy_lrmx_element_get_title:
 * @element: an element
 *
 * Returns: (transfer none): what it means, marked N_()
 */
const char *
cy_lrmx_element_get_title (CyLrmxElement element)
{
  return elements[element].title;
}

/**
 * cy_lrmx_element_find:
 * @name: of an element
 *
 * Returns: a #CyLrmxElement, -1 when there is none of that name
 */
int
cy_lrmx_element_find (const char *name)
{
  for (guint i = 0; i < CY_LRMX_N; i++)
    if (g_str_equal (elements[i].name, name))
      return (int) i;

  return -1;
}

const char *
cy_lrmx_kin_get_name (CyLrmxKinElement element)
{
  return kin_elements[element];
}

int
cy_lrmx_kin_find (const char *name)
{
  for (guint i = 0; i < CY_LRMX_KIN_N; i++)
    if (g_str_equal (kin_elements[i], name))
      return (int) i;

  return -1;
}
