package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

type debit struct {
	OrderID           string `json:"orderId"`
	DirectWalletToken string `json:"directWalletToken"`
	PaymentMethod     string `json:"paymentMethod"`
}

type juspay struct {
	TxnID   string `json:"txn_id"`
	Status  string `json:"status"`
	Payment struct {
		Authentication struct {
			URL    string `json:"url"`
			Method string `json:"method"`
		} `json:"authentication"`
	} `json:"payment"`
}

type outcome struct {
	Outcome        string `json:"outcome"`
	RedirectURL    string `json:"redirectUrl,omitempty"`
	RedirectMethod string `json:"redirectMethod,omitempty"`
	OrderID        string `json:"orderId"`
	TxnID          string `json:"txnId"`
	ProviderStatus string `json:"providerStatus"`
}

var client = newClient()

func newClient() *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	if file := os.Getenv("BATUA_CA_FILE"); file != "" {
		pem, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		roots := x509.NewCertPool()
		roots.AppendCertsFromPEM(pem)
		transport.TLSClientConfig = &tls.Config{RootCAs: roots}
	}
	return &http.Client{Transport: transport}
}

func answer(status int, body any) (events.APIGatewayV2HTTPResponse, error) {
	text, err := json.Marshal(body)
	return events.APIGatewayV2HTTPResponse{
		StatusCode: status,
		Headers:    map[string]string{"Content-Type": "application/json", "Cache-Control": "no-store"},
		Body:       string(text),
	}, err
}

func handle(ctx context.Context, event events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	var in debit
	routingID := event.Headers["x-routing-id"]
	if err := json.Unmarshal([]byte(event.Body), &in); err != nil ||
		in.OrderID == "" || in.DirectWalletToken == "" || in.PaymentMethod == "" || routingID == "" {
		return answer(400, map[string]string{"code": "INVALID_REQUEST"})
	}
	form := url.Values{
		"order_id":               {in.OrderID},
		"merchant_id":            {os.Getenv("BATUA_JUSPAY_MERCHANT_ID")},
		"payment_method_type":    {"WALLET"},
		"payment_method":         {in.PaymentMethod},
		"direct_wallet_token":    {in.DirectWalletToken},
		"redirect_after_payment": {"true"},
		"format":                 {"json"},
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost,
		os.Getenv("BATUA_JUSPAY_URL")+"/txns", strings.NewReader(form.Encode()))
	if err != nil {
		return answer(500, map[string]string{"code": "INTERNAL"})
	}
	request.SetBasicAuth(os.Getenv("BATUA_JUSPAY_API_KEY"), "")
	request.Header.Set("x-routing-id", routingID)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, err := client.Do(request)
	if err != nil {
		return answer(502, map[string]string{"code": "PROVIDER_FAILED"})
	}
	defer response.Body.Close()
	var said juspay
	if json.NewDecoder(response.Body).Decode(&said) != nil || response.StatusCode != 200 {
		return answer(502, map[string]string{"code": "PROVIDER_FAILED"})
	}
	next := said.Payment.Authentication
	out := outcome{"PENDING", next.URL, next.Method, in.OrderID, said.TxnID, said.Status}
	if next.URL != "" {
		out.Outcome = "ACTION_REQUIRED"
	}
	return answer(200, out)
}

func main() {
	lambda.Start(handle)
}
