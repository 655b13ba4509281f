/** The fields of who gets goods, as plain fields of a form. */
import { type TemplateResult, html } from "lit";
import type { ShippingAddressInput } from "#operations/store/pages";
import { textOf } from "../kit/forms.ts";
import { countries } from "./countries.ts";
import { pageWords } from "./texts/pages/index.ts";

/** The fields of an address: its name in the API, what browsers fill in, whether it is needed, its length. */
export const ADDRESS: [name: keyof ShippingAddressInput, autocomplete: string, needed: boolean, most: number][] = [
  ["name", "name", true, 128],
  ["line1", "address-line1", true, 200],
  ["line2", "address-line2", false, 200],
  ["postalCode", "postal-code", false, 32],
  ["city", "address-level2", true, 128],
  ["region", "address-level1", false, 128],
];
const MAX_EMAIL = 254;
const MAX_PHONE = 32;

/** The whole of them, an e-mail first, checked by the server. */
export function addressFields(): TemplateResult {
  const field = (name: keyof ShippingAddressInput | "email", autocomplete: string, required: boolean, most: number, type = "text") =>
    html`<div class="field field-${name}">
      <label for="to-${name}">${pageWords.redeem[name]}</label>
      <input id="to-${name}" name=${name} type=${type} autocomplete=${autocomplete} maxlength=${most} ?required=${required} />
    </div>`;
  return html`${field("email", "email", false, MAX_EMAIL, "email")}
    <fieldset class="address">
      <legend>${pageWords.redeem.delivery}</legend>
      ${ADDRESS.map(([name, autocomplete, needed, most]) => field(name, `shipping ${autocomplete}`, needed, most))}
      <div class="field field-country">
        <label for="to-country">${pageWords.redeem.country}</label>
        <select id="to-country" name="country" autocomplete="shipping country" required>
          <option value="">${pageWords.redeem.choose}</option>
          ${countries().map(([code, name]) => html`<option value=${code}>${name}</option>`)}
        </select>
      </div>
      ${field("phone", "shipping tel", false, MAX_PHONE, "tel")}
      <p class="small muted"><bdi>${pageWords.redeem.privacy}</bdi></p>
    </fieldset>`;
}

/** The address that was filled in; what may be left out is left out. */
export function addressIn(form: HTMLFormElement): ShippingAddressInput {
  const text = (name: keyof ShippingAddressInput) => textOf(form, name);
  return {
    name: text("name"),
    line1: text("line1"),
    city: text("city"),
    country: text("country"),
    // Some countries have none; the API wants to read that.
    postalCode: text("postalCode"),
    ...(text("line2") ? { line2: text("line2") } : {}),
    ...(text("region") ? { region: text("region") } : {}),
    ...(text("phone") ? { phone: text("phone") } : {}),
  };
}

/** The e-mail that was filled in; an empty text where there is none. */
export function emailIn(form: HTMLFormElement): string {
  return textOf(form, "email");
}
