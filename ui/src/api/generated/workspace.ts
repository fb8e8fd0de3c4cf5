/** Request of `workspace_start`: a workspace of one's own, no server needed. Answers `AppStatus`. */
export type StartWorkspace = {
  /** As printed on sign-offs. */
  name: string;
  roles: Array<string>;
  workspace: string;
  /** IANA zone name. */
  zone: string;
  /** 12 characters or more; absent means "later": the disk's reader can open it. */
  passphrase: string | null;
};

/** Request of `workspace_sample`: a workspace filled with the LMS go-live in its first week. Answers `AppStatus`. */
export type StartSample = {
  name: string;
};

/** Request of `workspace_join` with an invitation's code. Answers `AppStatus`. */
export type JoinWorkspace = {
  code: string;
  device: string | null;
  passphrase: string | null;
};

/** Request of `workspace_look_at_code`: what a code says, before joining. */
export type LookAtCode = {
  code: string;
};

/** What a code says. */
export type CodeView = {
  /** `invitation` or `publish`. */
  form: string;
  server: string | null;
  fingerprint: string | null;
  workspace: string | null;
  name: string | null;
};

/** Request of `workspace_unlock`. Answers `AppStatus`. */
export type Unlock = {
  /** A member's passphrase, or the printed recovery code. */
  passphrase: string;
};

/** Request of `workspace_protect`: sets the passphrase that was put off. Answers `RecoveryCode`. */
export type Protect = {
  passphrase: string;
};

/** The printed recovery code: shown once. */
export type RecoveryCode = {
  code: string;
};

/** Request of `member_invite`. Works offline: the invitation is a signed operation. */
export type Invite = {
  name: string;
  roles: Array<string>;
  /** Hours until it lapses; 168 if absent. */
  hours: number | null;
};

/** Answer of `member_invite`: the code as text, as link, and as a picture. */
export type Invitation = {
  code: string;
  /** QR of the code as SVG. */
  qr: string;
  expires: string;
};

/** Answer of `member_list`. */
export type Members = {
  members: Array<MemberLine>;
  invitations: Array<InvitationLine>;
};

/** One member with their laptops. */
export type MemberLine = {
  id: string;
  name: string;
  roles: Array<string>;
  state: string;
  laptops: Array<string>;
};

/** One invitation that is still open. */
export type InvitationLine = {
  id: string;
  name: string;
  roles: Array<string>;
  expires: string;
  used: boolean;
};
