package access

import "github.com/etalab/portail-eig/domain"

// Operation is an operationId of the contract.
type Operation string

// Row says who may perform one operation. The conditions are alternatives: one
// that holds is enough.
type Row struct {
	Anyone   bool   // visitors included
	Public   bool   // anybody, when the object is public
	SignedIn bool   // every signed-in person
	Owner    bool   // the person the object belongs to
	Assigned bool   // the reader it was given to, sworn in
	Recruit  bool   // a member of the team
	Juror    bool   // a member of the jury, sworn in
	Referent bool   // the juror who holds its grid, sworn in
	Anywhere bool   // the roles count whatever their scope, as for a directory
	Roles    []Role // in a scope that covers the object
	// Sees is the operation that reads the same object. Who may read it is refused
	// openly (403, why); who may not is told that it does not exist (404). Empty
	// for operations on no object in particular, which are refused openly.
	Sees Operation
}

var (
	programme = []Role{Programme}
	inHouse   = []Role{Programme, Committee}
	audited   = []Role{Programme, DPO}
	jurors    = []Role{Reader, Juror}
)

// Table is every operation of the contract and who may perform it.
var Table = map[Operation]Row{
	"requestSignIn": {Anyone: true},
	"createSession": {Anyone: true},
	"deleteSession": {SignedIn: true},
	"getMe":         {Anyone: true},
	"patchMe":       {SignedIn: true},
	"listMyMails":   {SignedIn: true},

	"listPeople":       {Roles: programme},
	"createGrant":      {Roles: programme},
	"deleteGrant":      {Roles: programme, Sees: "listPeople"},
	"listInvitations":  {Roles: programme},
	"createInvitation": {Roles: programme},
	"deleteInvitation": {Roles: programme, Sees: "listInvitations"},

	"listPromotions":  {Anyone: true},
	"getPromotion":    {Anyone: true},
	"createPromotion": {Roles: programme},
	"putPromotion":    {Roles: programme, Sees: "getPromotion"},

	"listCalls":      {Anyone: true},
	"getCall":        {Public: true, Roles: programme},
	"createCall":     {Roles: programme},
	"putCall":        {Roles: programme, Sees: "getCall"},
	"publishCall":    {Roles: programme, Sees: "getCall"},
	"extendCall":     {Roles: programme, Sees: "getCall"},
	"deleteCall":     {Roles: programme, Sees: "getCall"},
	"checkCall":      {Roles: programme, Sees: "getCall"},
	"cloneCall":      {Roles: programme, Sees: "getCall"},
	"reviseCall":     {Roles: programme, Sees: "getCall"},
	"listExtensions": {Roles: programme, Sees: "getCall"},

	"listApplicants": {Roles: programme, Sees: "getCall"},

	"listAdministrations":  {Anywhere: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},
	"getAdministration":    {Anywhere: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},
	"createAdministration": {Roles: programme},
	"putAdministration":    {Roles: []Role{Programme, HostLead}, Sees: "getAdministration"},

	"proposeAdministration":    {SignedIn: true},
	"decideAdministration":     {Roles: programme, Sees: "getAdministration"},
	"mergeAdministration":      {Roles: programme, Sees: "getAdministration"},
	"listMembers":              {Roles: []Role{Programme, HostMember, HostLead, HostHR}, Sees: "getAdministration"},
	"inviteMember":             {Roles: []Role{Programme, HostLead}, Sees: "getAdministration"},
	"removeMember":             {Roles: []Role{Programme, HostLead}, Sees: "getAdministration"},
	"withdrawMemberInvitation": {Roles: []Role{Programme, HostLead}, Sees: "getAdministration"},

	"listChallenges":   {Anyone: true},
	"getChallenge":     {Public: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},
	"createChallenge":  {Roles: []Role{Programme, HostMember, HostLead}, Sees: "getAdministration"},
	"patchChallenge":   {Roles: []Role{Programme, HostMember, HostLead}, Sees: "getChallenge"},
	"submitChallenge":  {Roles: []Role{Programme, HostLead}, Sees: "getChallenge"},
	"decideChallenge":  {Roles: programme, Sees: "getChallenge"},
	"publishChallenge": {Roles: programme, Sees: "getChallenge"},

	"getChallengeForm":         {Anyone: true},
	"withdrawChallenge":        {Roles: []Role{Programme, HostLead}, Sees: "getChallenge"},
	"reviseChallenge":          {Roles: programme, Sees: "getChallenge"},
	"requestRevision":          {Roles: []Role{HostLead}, Sees: "getChallenge"},
	"listRevisionRequests":     {Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}, Sees: "getChallenge"},
	"answerRevisionRequest":    {Roles: programme, Sees: "listRevisionRequests"},
	"previewRevision":          {Roles: programme, Sees: "getChallenge"},
	"listChallengeVersions":    {Public: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},
	"compareChallengeVersions": {Public: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},
	"importChallenge":          {Roles: programme, Sees: "getAdministration"}, // no route: the demonstration's

	"listJury":      {Roles: inHouse, Sees: "getCall"},
	"sortChallenge": {Roles: programme, Sees: "getChallenge"},
	"listHearings":  {SignedIn: true},
	"getHearing":    {Juror: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},
	"putHearing":    {Roles: programme, Sees: "getChallenge"},
	"putGrid":       {Referent: true, Sees: "getHearing"},

	"listChallengeCandidates": {Roles: []Role{Programme, Committee, HostLead}, Sees: "getChallenge"},
	"getChallengeCandidate":   {Roles: []Role{Programme, Committee, HostLead}, Sees: "getChallenge"},
	"presentCandidate":        {Roles: inHouse, Sees: "getChallenge"},
	"removeCandidate":         {Roles: inHouse, Sees: "getChallenge"},
	"listVetoes":              {Roles: []Role{Programme, Committee, HostLead}, Sees: "getChallenge"},
	"createVeto":              {Roles: []Role{HostLead}, Sees: "getChallenge"},
	"listPendingVetoes":       {Anywhere: true, Roles: inHouse},
	"ruleVeto":                {Roles: inHouse, Sees: "listVetoes"},
	"listDisclosures":         {Owner: true, Roles: audited, Sees: "getDossier"},

	"getHosting":   {Anywhere: true, Roles: []Role{HostMember, HostLead, HostHR}},
	"listArrivals": {SignedIn: true},
	"getArrival":   {Owner: true, Roles: []Role{Programme, HostLead, HostHR}},
	"tickArrival":  {Owner: true, Roles: []Role{HostLead, HostHR}, Sees: "getArrival"},

	"listDossiers":    {SignedIn: true},
	"createDossier":   {SignedIn: true},
	"getDossier":      {Owner: true, Roles: programme},
	"patchDossier":    {Owner: true, Sees: "getDossier"},
	"submitDossier":   {Owner: true, Sees: "getDossier"},
	"withdrawDossier": {Owner: true, Sees: "getDossier"},
	"restoreDraft":    {Owner: true, Sees: "getDossier"},
	"getSnapshot":     {Owner: true, Roles: programme},

	"getDossierTimeline": {Owner: true, Sees: "getDossier"},

	"getAnonymity": {Roles: programme, Sees: "getDossier"},
	"putAnonymity": {Roles: programme, Sees: "getDossier"},
	"clearFile":    {Roles: programme, Sees: "getDossier"},

	"listAttachments":      {Owner: true, Roles: programme, Sees: "getDossier"},
	"createAttachment":     {Owner: true, Sees: "getDossier"},
	"getAttachmentContent": {Owner: true, Assigned: true, Roles: programme},
	"deleteAttachment":     {Owner: true, Sees: "getAttachmentContent"},

	"getWishes": {Owner: true, Roles: programme},
	"putWishes": {Owner: true, Sees: "getWishes"},

	"listThreads":            {Anywhere: true, Roles: programme},
	"getThread":              {Owner: true, Roles: programme},
	"readThread":             {Owner: true, Roles: programme},
	"createMessage":          {Owner: true, Sees: "getThread"},
	"answerThread":           {Roles: programme, Sees: "getThread"},
	"assignThread":           {Roles: programme, Sees: "getThread"},
	"closeThread":            {Roles: programme, Sees: "getThread"},
	"requestSupplement":      {Roles: programme, Sees: "getThread"},
	"giveSupplement":         {Owner: true, Sees: "getThread"},
	"showSupplement":         {Roles: programme, Sees: "getThread"},
	"getChallengeThread":     {Roles: []Role{Programme, HostMember, HostLead, HostHR}, Sees: "getChallenge"},
	"readChallengeThread":    {Roles: []Role{Programme, HostMember, HostLead, HostHR}, Sees: "getChallenge"},
	"createChallengeMessage": {Roles: []Role{HostMember, HostLead, HostHR}, Sees: "getChallengeThread"},
	"answerChallengeThread":  {Roles: programme, Sees: "getChallengeThread"},
	"assignChallengeThread":  {Roles: programme, Sees: "getChallengeThread"},
	"closeChallengeThread":   {Roles: programme, Sees: "getChallengeThread"},

	"listCallAnswers":   {Public: true, Roles: programme},
	"publishCallAnswer": {Roles: programme, Sees: "listCallAnswers"},
	"reviseCallAnswer":  {Roles: programme, Sees: "listCallAnswers"},

	"getDossierReceipt":   {Owner: true, Roles: programme},
	"getWishesReceipt":    {Owner: true, Roles: programme},
	"getChallengeReceipt": {Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}, Sees: "getChallenge"},
	"listReceiptKeys":     {Anyone: true},
	"verifyReceipt":       {Anyone: true},

	"listReadings":  {Anywhere: true, Roles: []Role{Programme, Reader}},
	"createReading": {Roles: programme, Sees: "getDossier"},
	"getReading":    {Assigned: true, Roles: programme},
	"putReading":    {Assigned: true, Sees: "getReading"},
	"lockReading":   {Assigned: true, Sees: "getReading"},
	"deleteReading": {Roles: programme, Sees: "getReading"},

	"listReaderships":  {Anywhere: true, Roles: jurors},
	"getReadership":    {Roles: jurors, Sees: "getCall"},
	"acceptCharter":    {Roles: jurors, Sees: "getCall"},
	"declareInterests": {Roles: []Role{Reader}, Sees: "getCall"},
	"putReadership":    {Roles: []Role{Reader}, Sees: "getCall"},
	"scorePractice":    {Roles: []Role{Reader}, Sees: "getCall"},
	"listReaders":      {Roles: programme, Sees: "getCall"},
	"putReader":        {Roles: programme, Sees: "getCall"},
	"listConflicts":    {Roles: programme, Sees: "getCall"},
	"resolveConflict":  {Roles: programme},

	"listAssignments":   {Roles: programme, Sees: "getCall"},
	"proposeAssignment": {Roles: programme, Sees: "getCall"},
	"applyAssignment":   {Roles: programme, Sees: "getCall"},

	"listSelection": {Roles: inHouse},
	"getScores":     {Roles: inHouse, Sees: "getCall"},
	"decideDossier": {Roles: programme, Sees: "getDossier"},
	"listReleases":  {Roles: inHouse, Sees: "getCall"},
	"createRelease": {Roles: programme, Sees: "getCall"},

	"listAssemblies":  {Roles: inHouse, Sees: "getCall"},
	"createAssembly":  {Roles: programme, Sees: "getCall"},
	"getAssembly":     {Roles: inHouse},
	"releaseAssembly": {Roles: programme, Sees: "getAssembly"},
	"cancelAssembly":  {Roles: programme, Sees: "getAssembly"},
	"createOverride":  {Roles: programme, Sees: "getAssembly"},
	"undoOverride":    {Roles: programme, Sees: "getAssembly"},

	"getAssemblyBoard":  {Roles: inHouse},
	"previewOverride":   {Roles: inHouse},
	"compareAssemblies": {Roles: inHouse},
	"explainAssembly":   {Roles: inHouse},

	"listTeams": {SignedIn: true},
	"getTeam":   {Recruit: true, Roles: []Role{Programme, Committee, HostMember, HostLead, HostHR}},

	"listAudit": {Roles: audited},

	"listMailTemplates": {Roles: programme},
	"previewMail":       {Roles: programme},

	"getDemo":         {Anyone: true},
	"moveDemo":        {Anyone: true},
	"signInDemo":      {Anyone: true},
	"listDemoMails":   {Anyone: true},
	"previewDemoMail": {Anyone: true},
}

// Enter is asked before any object is looked up: a visitor is told to sign in
// whether the object exists or not. An operation without a row is open to nobody.
func Enter(a Actor, op Operation) error {
	row, known := Table[op]
	if !known {
		return Refused()
	}
	if a.SignedIn() || row.Anyone || row.Public {
		return nil
	}
	return SignInFirst()
}

// Check asks the table. It answers nil, or the refusal to give: sign in first
// (401), not for you (403, when the object is visible to the actor) or absent
// (404).
func Check(a Actor, op Operation, f Facts) error {
	if Allowed(a, op, f) {
		return nil
	}
	if err := Enter(a, op); err != nil {
		return err
	}
	row := Table[op]
	if row.swears(a, f) {
		return CharterFirst()
	}
	if onNothing(f) || row.Sees != "" && Allowed(a, row.Sees, f) {
		return Refused()
	}
	return domain.Absent()
}

// Allowed is Check's yes or no.
func Allowed(a Actor, op Operation, f Facts) bool {
	row, known := Table[op]
	switch {
	case !known:
		return false
	case row.Anyone, row.Public && f.Public, row.SignedIn && a.SignedIn():
		return true
	case row.Owner && a.SignedIn() && f.Owner == a.Account:
		return true
	case row.Recruit && a.SignedIn() && f.Recruit:
		return true
	case row.swears(a, f) && a.sworn(f):
		return true
	case row.Anywhere && a.Holds(row.Roles...):
		return true
	}
	return a.Has(f, row.Roles...)
}

// swears tells whether the row is open to the actor as a reader or a juror of the object:
// once they are sworn in.
func (row Row) swears(a Actor, f Facts) bool {
	return a.SignedIn() && (row.Assigned && f.Assigned == a.Account || row.Juror && f.Juror || row.Referent && f.Referent)
}

// Capabilities lists the operations that the actor may perform on at least some
// object, in no particular order of objects.
func Capabilities(a Actor) []Operation {
	ops := []Operation{}
	for op, row := range Table {
		personal := row.SignedIn || row.Owner
		mine := row.Assigned && a.Holds(Reader) || (row.Juror || row.Referent) && a.Holds(Juror)
		if row.Anyone || row.Public || a.SignedIn() && personal || mine || a.Holds(row.Roles...) {
			ops = append(ops, op)
		}
	}
	return ops
}

// onNothing tells that the operation is about no object in particular.
func onNothing(f Facts) bool { return f == Facts{} }

// SignInFirst is the answer to a visitor.
func SignInFirst() *domain.Error {
	return domain.Fail(domain.Unauthenticated, "unauthenticated", domain.Text{
		FR: "Connectez-vous pour continuer.", EN: "Sign in to continue.",
	})
}

// CharterFirst is the answer to a reader or a juror before they are sworn in.
func CharterFirst() *domain.Error {
	return domain.Fail(domain.Forbidden, "charter_required", domain.Text{
		FR: "Avant tout contenu, acceptez la charte et, si vous lisez des candidatures, déclarez vos intérêts : page « Mes lectures, mes jurys ».",
		EN: "Before any content, accept the charter and, if you read applications, declare your interests: page “My readings, my juries”.",
	})
}

// Refused is the answer to a person who sees the object but may not do this.
func Refused() *domain.Error {
	return domain.Fail(domain.Forbidden, "forbidden", domain.Text{
		FR: "Votre compte ne permet pas cette action. Si elle vous revient, demandez le rôle à l’équipe du programme.",
		EN: "Your account does not allow this. If it should, ask the programme team for the role.",
	})
}
