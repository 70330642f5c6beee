// Package zengin writes and reads bank files in the shape that Japan's banks agreed on (全銀協規定形式): records of 120
// bytes in JIS X 0201, a header, a record a transfer, a trailer with the totals, an end. It knows bytes and nothing of
// the scheme. What is written and what is read are two separate accounts of the same layout: the writer puts fields one
// behind the other, the reader takes them from their offsets, so that neither can hide the other's mistake.
package zengin

// The most that the format holds.
const (
	MostTransfers = 999_999
	MostAmount    = 9_999_999_999
	MostTotal     = 999_999_999_999
	holderBytes   = 30
	clientBytes   = 40
	placeBytes    = 15
	recordBytes   = 120
	transferKind  = "21"
	byWire        = '7' // how the bank sends it: 電信振込
)

// AccountType is the kind of account, as its digit stands in the file.
type AccountType byte

// The kinds of account that money can be sent to.
const (
	Ordinary AccountType = '1' // 普通
	Current  AccountType = '2' // 当座
	Savings  AccountType = '4' // 貯蓄
)

// File is one order to a bank: who pays, on which day, from which account, and to whom how much. Its texts are
// half-width, as Narrow gives them.
type File struct {
	ClientCode string // ten digits that the bank gave the client 委託者コード
	ClientName string
	Month, Day int // the day on which the bank moves the money 取組日
	From       Account
	Transfers  []Transfer
	Breaks     bool // CR LF behind each record, which some banks want
}

// Account is an account at a bank's branch, with their names in the master's half-width kana.
type Account struct {
	Bank, BankName     string // four digits; at most 15 bytes of the name are written
	Branch, BranchName string // three digits
	Type               AccountType
	Number             string // seven digits
}

// Transfer is one payment to one account.
type Transfer struct {
	To     Account
	Holder string // as the account is called; at most 30 bytes are written
	Amount int64  // yen
	Codes  [2]int64
	Result Result // in a file of results alone
}

// Result is how a transfer came out, as its digit stands in a file of results; NotTold in the order itself.
//
// That a bank answers transfers with the order's own records and the result in byte 111, where the order says how to send
// it, is our reading: the layout gives results for debits (91) there, and none for transfers (21). A bank that answers in
// another form needs a reader of its own; what came back can be entered by hand in any case.
type Result byte

// The results that banks tell.
const (
	NotTold         Result = 0
	Done            Result = '0'
	ShortOfFunds    Result = '1'
	NoAccount       Result = '2'
	StoppedByHolder Result = '3'
	NoMandate       Result = '4'
	StoppedByClient Result = '8'
	Other           Result = '9'
)

// Total is the sum of the transfers in yen.
func (f *File) Total() int64 {
	var sum int64
	for _, t := range f.Transfers {
		sum += t.Amount
	}
	return sum
}
