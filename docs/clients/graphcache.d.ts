import type { CacheExchangeOpts, KeyingConfig } from "@urql/exchange-graphcache";

export declare const keys: KeyingConfig;
export declare const resolvers: NonNullable<CacheExchangeOpts["resolvers"]>;
