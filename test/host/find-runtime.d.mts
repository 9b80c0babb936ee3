export declare const HOST_FOLDER: string;
export declare const INSTALL_ADVICE: string;
export declare function findChromium(): string | undefined;
export declare function findElectron(): string | undefined;
export declare function usesStandIn(): boolean;
export declare function hasDisplay(): boolean;
export declare function obtainElectron(): Promise<string | undefined>;
export declare function obtainChromium(): Promise<string | undefined>;
