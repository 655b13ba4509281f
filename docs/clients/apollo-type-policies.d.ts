import type { TypePolicies } from "@apollo/client";

export declare const typePolicies: TypePolicies;
export declare const possibleTypes: { [supertype: string]: string[] };
